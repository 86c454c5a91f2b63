package dev.apportion.ooxml;

/**
 * An entry of the central directory.
 *
 * @param name as written
 * @param flags general purpose bits; bit 0 says encrypted
 * @param method 0 stored, 8 deflated
 * @param crc of the inflated bytes, 0 if the writer left it out
 */
record ZipPart(String name, int flags, int method, long crc, long compressed, long inflated, long headerAt) {

    boolean sameContent(ZipPart other) {
        return crc == other.crc && inflated == other.inflated;
    }
}
