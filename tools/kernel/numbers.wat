  ;; e to the power of numbers up to 0: 2^n times a polynomial of what is left (Cephes' expf).
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128) (local $p v128)
    (local.set $x (f32x4.pmax (local.get $x) (f32x4.splat (f32.const -87))))
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) (f32x4.splat (f32.const 1.44269504)))))
    (local.set $r (f32x4.sub (local.get $x)
      (f32x4.mul (local.get $n) (f32x4.splat (f32.const 0.693359375)))))
    (local.set $r (f32x4.add (local.get $r)
      (f32x4.mul (local.get $n) (f32x4.splat (f32.const 2.12194440e-4)))))
    (local.set $p (f32x4.splat (f32.const 1.9875691500e-4)))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 1.3981999507e-3))
      (f32x4.mul (local.get $p) (local.get $r))))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 8.3334519073e-3))
      (f32x4.mul (local.get $p) (local.get $r))))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 4.1665795894e-2))
      (f32x4.mul (local.get $p) (local.get $r))))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 1.6666665459e-1))
      (f32x4.mul (local.get $p) (local.get $r))))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 5.0000001201e-1))
      (f32x4.mul (local.get $p) (local.get $r))))
    (local.set $p (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.add (local.get $r)
      (f32x4.mul (f32x4.mul (local.get $r) (local.get $r)) (local.get $p)))))
    (f32x4.mul (local.get $p) (i32x4.shl (i32x4.add (i32x4.splat (i32.const 127))
      (i32x4.trunc_sat_f32x4_s (local.get $n))) (i32.const 23))))

  ;; The sum of four.
  (func $sum (param $x v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $x)) (f32x4.extract_lane 1 (local.get $x)))
      (f32.add (f32x4.extract_lane 2 (local.get $x)) (f32x4.extract_lane 3 (local.get $x)))))

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
      (br_if $each (local.get $count))))
