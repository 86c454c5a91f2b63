package dev.apportion.ledger.block;

/** Whole numbers in order as bytes, each as the difference to the one before. Not deflated: hashes don't become smaller by it. */
public final class PackedNumbers {

    private PackedNumbers() {}

    public static byte[] of(long[] inOrder) {
        PackedOutput out = new PackedOutput();
        out.count(inOrder.length);
        long before = 0;
        for (long number : inOrder) {
            out.number(number - before);
            before = number;
        }
        return out.toBytes();
    }

    public static long[] unpack(byte[] bytes) {
        PackedInput in = new PackedInput(bytes);
        long[] numbers = new long[in.smallCount()];
        long before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += in.number();
            numbers[i] = before;
        }
        return numbers;
    }
}
