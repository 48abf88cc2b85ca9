  ;; x[row] = gain * (x[row] + y[row], moved to mean 0 and stretched to deviation 1) + shift
  ;; $width is a multiple of four.
  (func (export "addAndNorm")
    (param $x i32) (param $y i32) (param $gain i32) (param $shift i32)
    (param $rows i32) (param $width i32) (param $epsilon f32)
    (local $bytes i32) (local $at i32) (local $place i32) (local $sum v128) (local $value v128)
    (local $mean v128) (local $factor v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (loop $rows
      (local.set $at (i32.const 0))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $numbers
        (local.set $place (i32.add (local.get $x) (local.get $at)))
        (local.set $value (f32x4.add (v128.load (local.get $place))
          (v128.load (i32.add (local.get $y) (local.get $at)))))
        (v128.store (local.get $place) (local.get $value))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $value)))
        (br_if $numbers (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
      (local.set $mean (f32x4.splat
        (f32.div (call $sum (local.get $sum)) (f32.convert_i32_u (local.get $width)))))
      (local.set $at (i32.const 0))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $numbers
        (local.set $value (f32x4.sub
          (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum)
          (f32x4.mul (local.get $value) (local.get $value))))
        (br_if $numbers (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
      (local.set $factor (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (f32.add (local.get $epsilon)
        (f32.div (call $sum (local.get $sum)) (f32.convert_i32_u (local.get $width))))))))
      (local.set $at (i32.const 0))
      (loop $numbers
        (local.set $place (i32.add (local.get $x) (local.get $at)))
        (v128.store (local.get $place) (f32x4.add
          (v128.load (i32.add (local.get $shift) (local.get $at)))
          (f32x4.mul (v128.load (i32.add (local.get $gain) (local.get $at)))
            (f32x4.mul (local.get $factor)
              (f32x4.sub (v128.load (local.get $place)) (local.get $mean))))))
        (br_if $numbers (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
      (local.set $x (i32.add (local.get $x) (local.get $bytes)))
      (local.set $y (i32.add (local.get $y) (local.get $bytes)))
      (br_if $rows (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; x = x * (1 + erf(x / sqrt 2)) / 2, in place; $count is a multiple of four.
  ;; erf: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26; off by 1.5e-7 at most.
  (func (export "gelu") (param $x i32) (param $count i32)
    (local $end i32) (local $value v128) (local $size v128) (local $t v128) (local $half v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $numbers
      (local.set $value (v128.load (local.get $x)))
      (local.set $size (f32x4.mul (f32x4.abs (local.get $value)) (f32x4.splat (f32.const 0.70710678))))
      (local.set $t (f32x4.div (f32x4.splat (f32.const 1)) (f32x4.add (f32x4.splat (f32.const 1))
        (f32x4.mul (f32x4.splat (f32.const 0.3275911)) (local.get $size)))))
      (local.set $half (f32x4.splat (f32.const 1.061405429)))
      (local.set $half (f32x4.add (f32x4.splat (f32.const -1.453152027))
        (f32x4.mul (local.get $half) (local.get $t))))
      (local.set $half (f32x4.add (f32x4.splat (f32.const 1.421413741))
        (f32x4.mul (local.get $half) (local.get $t))))
      (local.set $half (f32x4.add (f32x4.splat (f32.const -0.284496736))
        (f32x4.mul (local.get $half) (local.get $t))))
      (local.set $half (f32x4.add (f32x4.splat (f32.const 0.254829592))
        (f32x4.mul (local.get $half) (local.get $t))))
      ;; Half of what erf lacks of 1: the share of x that goes.
      (local.set $half (f32x4.mul (f32x4.splat (f32.const 0.5)) (f32x4.mul
        (f32x4.mul (local.get $half) (local.get $t))
        (call $exp (f32x4.neg (f32x4.mul (local.get $size) (local.get $size)))))))
      (v128.store (local.get $x) (f32x4.sub
        (f32x4.pmax (local.get $value) (f32x4.splat (f32.const 0)))
        (f32x4.mul (f32x4.abs (local.get $value)) (local.get $half))))
      (br_if $numbers (i32.lt_u
        (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))
