package dev.apportion.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes records of binary workbooks: fields by their Java types, strings as counted UTF-16. */
final class BinaryRecords {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    BinaryRecords record(int id, Object... fields) {
        ByteBuffer body = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (Object field : fields) {
            if (field instanceof Integer value) {
                body.putInt(value);
            } else if (field instanceof Short value) {
                body.putShort(value);
            } else if (field instanceof Byte value) {
                body.put(value);
            } else if (field instanceof Double value) {
                body.putDouble(value);
            } else {
                body.putInt(field.toString().length());
                body.put(field.toString().getBytes(StandardCharsets.UTF_16LE));
            }
        }
        counted(id);
        counted(body.position());
        out.write(body.array(), 0, body.position());
        return this;
    }

    /** The row that the cells after it belong to, from 0. */
    BinaryRecords row(int number) {
        return record(0, number, 0, (short) 0, (byte) 0, (byte) 0, (byte) 0);
    }

    BinaryRecords raw(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    private void counted(int number) {
        int left = number;
        for (; left >= 128; left >>= 7) {
            out.write((left & 0x7F) | 0x80);
        }
        out.write(left);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
