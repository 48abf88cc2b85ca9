(module
  (import "host" "memory" (memory 1))

  ;; The one costly step of the encoder: rows of 16-bit activations times 4-bit weights.
  ;;
  ;; y[row][out] = sum over groups g of scale[out][g] * (sum over k of x[row][32 g + k] * w[out][g][k])
  ;;
  ;; x is i16, row after row; w is 16 bytes a group, byte k holding weight k below and weight 16 + k
  ;; above; scale is the upper half of a float32; y is float32, row after row. Four rows go together,
  ;; so that a group is unpacked once for the four: the caller rounds the number of rows up.
  (func (export "multiply")
    (param $x i32) (param $w i32) (param $scales i32) (param $y i32)
    (param $fours i32) (param $groups i32) (param $outs i32)
    (local $out i32) (local $four i32) (local $group i32)
    (local $stride i32) (local $xp i32) (local $wp i32) (local $sp i32) (local $yp i32)
    (local $packed v128) (local $half v128)
    (local $w0 v128) (local $w1 v128) (local $w2 v128) (local $w3 v128) (local $scale v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $x1 i32) (local $x2 i32) (local $x3 i32)
    (local.set $stride (i32.shl (local.get $groups) (i32.const 6)))
    (loop $outs
      (local.set $four (i32.const 0))
      (local.set $yp (i32.add (local.get $y) (i32.shl (local.get $out) (i32.const 2))))
      (loop $fours
        (local.set $xp (i32.add (local.get $x)
          (i32.mul (i32.shl (local.get $four) (i32.const 2)) (local.get $stride))))
        (local.set $wp (i32.add (local.get $w)
          (i32.mul (i32.mul (local.get $out) (local.get $groups)) (i32.const 16))))
        (local.set $sp (i32.add (local.get $scales)
          (i32.mul (i32.mul (local.get $out) (local.get $groups)) (i32.const 2))))
        (local.set $a0 (v128.const f32x4 0 0 0 0))
        (local.set $a1 (v128.const f32x4 0 0 0 0))
        (local.set $a2 (v128.const f32x4 0 0 0 0))
        (local.set $a3 (v128.const f32x4 0 0 0 0))
        (local.set $group (local.get $groups))
        (loop $groups
          (local.set $packed (v128.load (local.get $wp)))
          (local.set $half
            (i8x16.shr_s (i8x16.shl (local.get $packed) (i32.const 4)) (i32.const 4)))
          (local.set $w0 (i16x8.extend_low_i8x16_s (local.get $half)))
          (local.set $w1 (i16x8.extend_high_i8x16_s (local.get $half)))
          (local.set $half (i8x16.shr_s (local.get $packed) (i32.const 4)))
          (local.set $w2 (i16x8.extend_low_i8x16_s (local.get $half)))
          (local.set $w3 (i16x8.extend_high_i8x16_s (local.get $half)))
          (local.set $scale (i32x4.shl
            (i32x4.splat (i32.load16_u (local.get $sp))) (i32.const 16)))
          (local.set $x1 (i32.add (local.get $xp) (local.get $stride)))
          (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
          (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))
          (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $scale)
            (f32x4.convert_i32x4_s (i32x4.add
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=0 (local.get $xp)) (local.get $w0))
                         (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $xp)) (local.get $w1)))
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=32 (local.get $xp)) (local.get $w2))
                         (i32x4.dot_i16x8_s (v128.load offset=48 (local.get $xp)) (local.get $w3))))))))
          (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $scale)
            (f32x4.convert_i32x4_s (i32x4.add
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=0 (local.get $x1)) (local.get $w0))
                         (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $x1)) (local.get $w1)))
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=32 (local.get $x1)) (local.get $w2))
                         (i32x4.dot_i16x8_s (v128.load offset=48 (local.get $x1)) (local.get $w3))))))))
          (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $scale)
            (f32x4.convert_i32x4_s (i32x4.add
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=0 (local.get $x2)) (local.get $w0))
                         (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $x2)) (local.get $w1)))
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=32 (local.get $x2)) (local.get $w2))
                         (i32x4.dot_i16x8_s (v128.load offset=48 (local.get $x2)) (local.get $w3))))))))
          (local.set $a3 (f32x4.add (local.get $a3) (f32x4.mul (local.get $scale)
            (f32x4.convert_i32x4_s (i32x4.add
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=0 (local.get $x3)) (local.get $w0))
                         (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $x3)) (local.get $w1)))
              (i32x4.add (i32x4.dot_i16x8_s (v128.load offset=32 (local.get $x3)) (local.get $w2))
                         (i32x4.dot_i16x8_s (v128.load offset=48 (local.get $x3)) (local.get $w3))))))))
          (local.set $xp (i32.add (local.get $xp) (i32.const 64)))
          (local.set $wp (i32.add (local.get $wp) (i32.const 16)))
          (local.set $sp (i32.add (local.get $sp) (i32.const 2)))
          (local.set $group (i32.sub (local.get $group) (i32.const 1)))
          (br_if $groups (local.get $group)))
        (f32.store (local.get $yp) (f32.add (f32.add (f32x4.extract_lane 0 (local.get $a0)) (f32x4.extract_lane 1 (local.get $a0)))
          (f32.add (f32x4.extract_lane 2 (local.get $a0)) (f32x4.extract_lane 3 (local.get $a0)))))
        (local.set $yp (i32.add (local.get $yp) (i32.shl (local.get $outs) (i32.const 2))))
        (f32.store (local.get $yp) (f32.add (f32.add (f32x4.extract_lane 0 (local.get $a1)) (f32x4.extract_lane 1 (local.get $a1)))
          (f32.add (f32x4.extract_lane 2 (local.get $a1)) (f32x4.extract_lane 3 (local.get $a1)))))
        (local.set $yp (i32.add (local.get $yp) (i32.shl (local.get $outs) (i32.const 2))))
        (f32.store (local.get $yp) (f32.add (f32.add (f32x4.extract_lane 0 (local.get $a2)) (f32x4.extract_lane 1 (local.get $a2)))
          (f32.add (f32x4.extract_lane 2 (local.get $a2)) (f32x4.extract_lane 3 (local.get $a2)))))
        (local.set $yp (i32.add (local.get $yp) (i32.shl (local.get $outs) (i32.const 2))))
        (f32.store (local.get $yp) (f32.add (f32.add (f32x4.extract_lane 0 (local.get $a3)) (f32x4.extract_lane 1 (local.get $a3)))
          (f32.add (f32x4.extract_lane 2 (local.get $a3)) (f32x4.extract_lane 3 (local.get $a3)))))
        (local.set $yp (i32.add (local.get $yp) (i32.shl (local.get $outs) (i32.const 2))))
        (local.set $four (i32.add (local.get $four) (i32.const 1)))
        (br_if $fours (i32.lt_u (local.get $four) (local.get $fours))))
      (local.set $out (i32.add (local.get $out) (i32.const 1)))
      (br_if $outs (i32.lt_u (local.get $out) (local.get $outs)))))

  ;; into[at] = sum over k of vectors[at][k] * to[k]: signed bytes times 16-bit numbers, a multiple of
  ;; eight in a vector.
  (func (export "compare")
    (param $vectors i32) (param $to i32) (param $into i32) (param $count i32) (param $dims i32)
    (local $end i32) (local $at i32) (local $sum v128)
    (loop $each
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $to))
      (local.set $end (i32.add (local.get $vectors) (local.get $dims)))
      (loop $eights
        (local.set $sum (i32x4.add (local.get $sum) (i32x4.dot_i16x8_s
          (v128.load8x8_s (local.get $vectors)) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $vectors (i32.add (local.get $vectors) (i32.const 8)))
        (br_if $eights (i32.lt_u (local.get $vectors) (local.get $end))))
      (i32.store (local.get $into) (i32.add
        (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
        (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
      (local.set $into (i32.add (local.get $into) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $each (local.get $count)))))
