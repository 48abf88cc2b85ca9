  ;; Rows as 14-bit numbers, each with a step of its own: x[row][k] is about into[row][k] * steps[row].
  ;; Four rows lie together, pair by pair, as "multiply" reads them: the pairs of k 0 and 1 of rows 0
  ;; to 3, then those of k 2 and 3. The caller rounds the number of rows up; the width is a multiple
  ;; of four.
  (func (export "quantise")
    (param $x i32) (param $into i32) (param $steps i32) (param $fours i32) (param $width i32)
    (local $row i32) (local $bytes i32) (local $at i32) (local $to i32)
    (local $most v128) (local $largest f32) (local $factor v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (loop $fours
      (local.set $row (i32.const 0))
      (loop $rows
        (local.set $most (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $numbers
          (local.set $most (f32x4.pmax (local.get $most)
            (f32x4.abs (v128.load (i32.add (local.get $x) (local.get $at))))))
          (br_if $numbers (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $largest (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
          (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))
        (f32.store (local.get $steps) (f32.div (local.get $largest) (f32.const 8191)))
        ;; A row of zeros has no step; the smallest normal number keeps its factor finite.
        (local.set $factor (f32x4.splat (f32.div (f32.const 8191)
          (f32.max (local.get $largest) (f32.const 0x1p-100)))))
        (local.set $at (i32.const 0))
        (local.set $to (i32.add (local.get $into) (i32.shl (local.get $row) (i32.const 2))))
        (loop $numbers
          (local.set $most (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $factor)
            (v128.load (i32.add (local.get $x) (local.get $at)))))))
          (local.set $most (i16x8.narrow_i32x4_s (local.get $most) (local.get $most)))
          (v128.store32_lane offset=0 0 (local.get $to) (local.get $most))
          (v128.store32_lane offset=16 1 (local.get $to) (local.get $most))
          (local.set $to (i32.add (local.get $to) (i32.const 32)))
          (br_if $numbers (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $x (i32.add (local.get $x) (local.get $bytes)))
        (local.set $steps (i32.add (local.get $steps) (i32.const 4)))
        (br_if $rows (i32.lt_u
          (local.tee $row (i32.add (local.get $row) (i32.const 1))) (i32.const 4))))
      (local.set $into (i32.add (local.get $into) (i32.shl (local.get $width) (i32.const 3))))
      (br_if $fours (local.tee $fours (i32.sub (local.get $fours) (i32.const 1))))))

  ;; y[row][out] = bias[out] + scale[out] * step[row] * sum over k of x[row][k] * w[out][k]
  ;;
  ;; x is what "quantise" made. w is signed bytes, eight outputs together, pair by pair: k 0 and 1 of
  ;; outputs 0 to 7, then k 2 and 3. So each sum stays in a lane of its own, and one load of weights
  ;; serves four rows. y is float32, $stride numbers from one row to the next. $inputs is a multiple
  ;; of four, $outputs of eight. 2,064 inputs of 13 bits and a sign times 127 fit in 32 bits.
  (func (export "multiply")
    (param $x i32) (param $steps i32) (param $w i32) (param $scales i32) (param $biases i32)
    (param $y i32) (param $fours i32) (param $inputs i32) (param $outputs i32) (param $stride i32)
    (local $four i32) (local $xp i32) (local $sp i32) (local $yp i32) (local $wp i32) (local $end i32)
    (local $w0 v128) (local $w1 v128) (local $pair v128)
    (local $a0 v128) (local $a1 v128) (local $b0 v128) (local $b1 v128)
    (local $c0 v128) (local $c1 v128) (local $d0 v128) (local $d1 v128)
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (loop $outputs
      (local.set $xp (local.get $x))
      (local.set $sp (local.get $steps))
      (local.set $yp (local.get $y))
      (local.set $four (local.get $fours))
      (local.set $end (i32.add (local.get $w) (i32.shl (local.get $inputs) (i32.const 3))))
      (loop $fours
        (local.set $wp (local.get $w))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $b0 (v128.const i32x4 0 0 0 0))
        (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $c0 (v128.const i32x4 0 0 0 0))
        (local.set $c1 (v128.const i32x4 0 0 0 0))
        (local.set $d0 (v128.const i32x4 0 0 0 0))
        (local.set $d1 (v128.const i32x4 0 0 0 0))
        (loop $pairs
          (local.set $w0 (v128.load8x8_s offset=0 (local.get $wp)))
          (local.set $w1 (v128.load8x8_s offset=8 (local.get $wp)))
          (local.set $pair (v128.load32_splat offset=0 (local.get $xp)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=4 (local.get $xp)))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=8 (local.get $xp)))
          (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=12 (local.get $xp)))
          (local.set $d0 (i32x4.add (local.get $d0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $d1 (i32x4.add (local.get $d1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $w0 (v128.load8x8_s offset=16 (local.get $wp)))
          (local.set $w1 (v128.load8x8_s offset=24 (local.get $wp)))
          (local.set $pair (v128.load32_splat offset=16 (local.get $xp)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=20 (local.get $xp)))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=24 (local.get $xp)))
          (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $pair (v128.load32_splat offset=28 (local.get $xp)))
          (local.set $d0 (i32x4.add (local.get $d0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w0))))
          (local.set $d1 (i32x4.add (local.get $d1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $w1))))
          (local.set $xp (i32.add (local.get $xp) (i32.const 32)))
          (br_if $pairs (i32.lt_u
            (local.tee $wp (i32.add (local.get $wp) (i32.const 32))) (local.get $end))))
        (call $finish (local.get $yp) (local.get $scales) (local.get $biases)
          (f32.load offset=0 (local.get $sp)) (local.get $a0) (local.get $a1))
        (local.set $yp (i32.add (local.get $yp) (local.get $stride)))
        (call $finish (local.get $yp) (local.get $scales) (local.get $biases)
          (f32.load offset=4 (local.get $sp)) (local.get $b0) (local.get $b1))
        (local.set $yp (i32.add (local.get $yp) (local.get $stride)))
        (call $finish (local.get $yp) (local.get $scales) (local.get $biases)
          (f32.load offset=8 (local.get $sp)) (local.get $c0) (local.get $c1))
        (local.set $yp (i32.add (local.get $yp) (local.get $stride)))
        (call $finish (local.get $yp) (local.get $scales) (local.get $biases)
          (f32.load offset=12 (local.get $sp)) (local.get $d0) (local.get $d1))
        (local.set $yp (i32.add (local.get $yp) (local.get $stride)))
        (local.set $sp (i32.add (local.get $sp) (i32.const 16)))
        (br_if $fours (local.tee $four (i32.sub (local.get $four) (i32.const 1)))))
      (local.set $w (local.get $end))
      (local.set $scales (i32.add (local.get $scales) (i32.const 32)))
      (local.set $biases (i32.add (local.get $biases) (i32.const 32)))
      (local.set $y (i32.add (local.get $y) (i32.const 32)))
      (br_if $outputs (local.tee $outputs (i32.sub (local.get $outputs) (i32.const 8))))))

  ;; One row's sums of eight outputs as numbers.
  (func $finish
    (param $y i32) (param $scales i32) (param $biases i32) (param $step f32)
    (param $first v128) (param $second v128)
    (v128.store offset=0 (local.get $y) (f32x4.add (v128.load offset=0 (local.get $biases))
      (f32x4.mul (f32x4.mul (f32x4.splat (local.get $step)) (v128.load offset=0 (local.get $scales)))
        (f32x4.convert_i32x4_s (local.get $first)))))
    (v128.store offset=16 (local.get $y) (f32x4.add (v128.load offset=16 (local.get $biases))
      (f32x4.mul (f32x4.mul (f32x4.splat (local.get $step)) (v128.load offset=16 (local.get $scales)))
        (f32x4.convert_i32x4_s (local.get $second))))))
