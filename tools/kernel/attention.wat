  ;; Each row takes from all rows what is like it, head by head:
  ;; into[row][head] = sum over other of softmax(q[row][head] . k[other][head] / sqrt(depth)) * v[other][head]
  ;;
  ;; $mixed holds for each of $count rows its query, key and value, $width numbers each; the first $rows
  ;; are answered. The depth of a head is a multiple of 16. $shares has room for $count numbers, rounded
  ;; up to four.
  (func (export "attend")
    (param $mixed i32) (param $into i32) (param $shares i32)
    (param $rows i32) (param $count i32) (param $width i32) (param $depth i32)
    (local $stride i32) (local $head i32) (local $bytes i32) (local $row i32) (local $query i32)
    (local $factor f32) (local $total f32)
    (local.set $factor (f32.div (f32.const 1) (f32.sqrt (f32.convert_i32_u (local.get $depth)))))
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (local.set $stride (i32.mul (local.get $bytes) (i32.const 3)))
    (local.set $depth (i32.shl (local.get $depth) (i32.const 2)))
    (loop $heads
      (local.set $row (i32.const 0))
      (local.set $query (i32.add (local.get $mixed) (local.get $head)))
      (loop $rows
        (call $compareAll (local.get $query)
          (i32.add (i32.add (local.get $mixed) (local.get $bytes)) (local.get $head))
          (local.get $shares) (local.get $count) (local.get $stride) (local.get $depth)
          (local.get $factor))
        (local.set $total (call $soften (local.get $shares) (local.get $count)))
        (call $gather
          (i32.add (i32.add (local.get $mixed) (i32.shl (local.get $bytes) (i32.const 1)))
            (local.get $head))
          (i32.add (i32.add (local.get $into) (i32.mul (local.get $row) (local.get $bytes)))
            (local.get $head))
          (local.get $shares) (local.get $count) (local.get $stride) (local.get $depth)
          (f32.div (f32.const 1) (local.get $total)))
        (local.set $query (i32.add (local.get $query) (local.get $stride)))
        (br_if $rows (i32.lt_u
          (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $rows))))
      (br_if $heads (i32.lt_u
        (local.tee $head (i32.add (local.get $head) (local.get $depth))) (local.get $bytes)))))

  ;; into[other] = $factor * query . keys[other]; what is left of the last four is far below all.
  (func $compareAll
    (param $query i32) (param $keys i32) (param $into i32)
    (param $count i32) (param $stride i32) (param $depth i32) (param $factor f32)
    (local $at i32) (local $key i32) (local $q i32)
    (local $a v128) (local $b v128)
    (v128.store (i32.add (local.get $into)
        (i32.shl (i32.and (local.get $count) (i32.const -4)) (i32.const 2)))
      (v128.const f32x4 -1e30 -1e30 -1e30 -1e30))
    (loop $others
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $numbers
        (local.set $q (i32.add (local.get $query) (local.get $at)))
        (local.set $key (i32.add (local.get $keys) (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul
          (v128.load offset=0 (local.get $q)) (v128.load offset=0 (local.get $key)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul
          (v128.load offset=16 (local.get $q)) (v128.load offset=16 (local.get $key)))))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul
          (v128.load offset=32 (local.get $q)) (v128.load offset=32 (local.get $key)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul
          (v128.load offset=48 (local.get $q)) (v128.load offset=48 (local.get $key)))))
        (br_if $numbers (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $depth))))
      (f32.store (local.get $into) (f32.mul (local.get $factor)
        (call $sum (f32x4.add (local.get $a) (local.get $b)))))
      (local.set $into (i32.add (local.get $into) (i32.const 4)))
      (local.set $keys (i32.add (local.get $keys) (local.get $stride)))
      (br_if $others (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; Numbers as powers of e, the largest as 1; gives their sum.
  (func $soften (param $numbers i32) (param $count i32) (result f32)
    (local $at i32) (local $end i32) (local $most v128) (local $sum v128) (local $power v128)
    (local.set $end (i32.add (local.get $numbers) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $most (v128.load (local.get $numbers)))
    (local.set $at (local.get $numbers))
    (loop $fours
      (local.set $most (f32x4.pmax (local.get $most) (v128.load (local.get $at))))
      (br_if $fours (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.set $most (f32x4.pmax (local.get $most)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
    (local.set $most (f32x4.pmax (local.get $most)
      (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
    (local.set $at (local.get $numbers))
    (loop $fours
      (local.set $power (call $exp (f32x4.sub (v128.load (local.get $at)) (local.get $most))))
      (v128.store (local.get $at) (local.get $power))
      (local.set $sum (f32x4.add (local.get $sum) (local.get $power)))
      (br_if $fours (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (call $sum (local.get $sum)))

  ;; into[k] = $factor * sum over other of shares[other] * values[other][k]
  (func $gather
    (param $values i32) (param $into i32) (param $shares i32)
    (param $count i32) (param $stride i32) (param $depth i32) (param $factor f32)
    (local $at i32) (local $value i32) (local $share i32) (local $end i32)
    (local $by v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $shares) (i32.shl (local.get $count) (i32.const 2))))
    (loop $numbers
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (local.set $c (v128.const f32x4 0 0 0 0))
      (local.set $d (v128.const f32x4 0 0 0 0))
      (local.set $value (i32.add (local.get $values) (local.get $at)))
      (local.set $share (local.get $shares))
      (loop $others
        (local.set $by (v128.load32_splat (local.get $share)))
        (local.set $a (f32x4.add (local.get $a)
          (f32x4.mul (local.get $by) (v128.load offset=0 (local.get $value)))))
        (local.set $b (f32x4.add (local.get $b)
          (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $value)))))
        (local.set $c (f32x4.add (local.get $c)
          (f32x4.mul (local.get $by) (v128.load offset=32 (local.get $value)))))
        (local.set $d (f32x4.add (local.get $d)
          (f32x4.mul (local.get $by) (v128.load offset=48 (local.get $value)))))
        (local.set $value (i32.add (local.get $value) (local.get $stride)))
        (br_if $others (i32.lt_u
          (local.tee $share (i32.add (local.get $share) (i32.const 4))) (local.get $end))))
      (local.set $by (f32x4.splat (local.get $factor)))
      (local.set $value (i32.add (local.get $into) (local.get $at)))
      (v128.store offset=0 (local.get $value) (f32x4.mul (local.get $by) (local.get $a)))
      (v128.store offset=16 (local.get $value) (f32x4.mul (local.get $by) (local.get $b)))
      (v128.store offset=32 (local.get $value) (f32x4.mul (local.get $by) (local.get $c)))
      (v128.store offset=48 (local.get $value) (f32x4.mul (local.get $by) (local.get $d)))
      (br_if $numbers (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $depth)))))
