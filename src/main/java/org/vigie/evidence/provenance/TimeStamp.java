package org.vigie.evidence.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the time in a time-stamp token (RFC 3161) without verifying it: the TSTInfo is a sequence
/// of version, policy, imprint, serial number, time; it stands behind its own object identifier.
final class TimeStamp {
    /// 1.2.840.113549.1.9.16.1.4, id-ct-TSTInfo, with tag and length.
    private static final byte[] INFO = {
        6, 11, 42, (byte) 134, 72, (byte) 134, (byte) 247, 13, 1, 9, 16, 1, 4
    };

    private static final int GENERALIZED_TIME = 0x18;
    private static final int WRAPPERS = 3;
    private static final int FIELDS_BEFORE = 4;
    private static final Pattern TIME =
            Pattern.compile("^(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\.\\d+)?Z$");

    private final byte[] der;
    private int at;
    private int length;

    private TimeStamp(byte[] der, int at) {
        this.der = der;
        this.at = at;
    }

    /// Return the time as ISO 8601, empty when it is not found.
    static String time(byte[] token) {
        int info = find(token);
        if (info < 0) {
            return "";
        }
        try {
            return new TimeStamp(token, info + INFO.length).time();
        } catch (IndexOutOfBoundsException e) {
            return "";
        }
    }

    private static int find(byte[] token) {
        for (int at = 0; at + INFO.length <= token.length; at++) {
            if (Arrays.equals(token, at, at + INFO.length, INFO, 0, INFO.length)) {
                return at;
            }
        }
        return -1;
    }

    private String time() {
        // [0] around an octet string around the sequence; then over the fields before the time.
        for (int i = 0; i < WRAPPERS; i++) {
            header();
        }
        for (int i = 0; i < FIELDS_BEFORE; i++) {
            header();
            at += length;
        }
        if (header() != GENERALIZED_TIME) {
            return "";
        }
        String text = new String(der, at, length, StandardCharsets.ISO_8859_1);
        Matcher time = TIME.matcher(text);
        return time.matches() ? time.replaceFirst("$1-$2-$3T$4:$5:$6Z") : "";
    }

    /// Read tag and length, and stand at the content.
    private int header() {
        int tag = der[at++] & 0xff;
        int first = der[at++] & 0xff;
        length = first;
        if (first > 0x80) {
            length = 0;
            for (int i = 0; i < Math.min(first - 0x80, 4); i++) {
                length = length << 8 | der[at++] & 0xff;
            }
        }
        if (length < 0 || length > der.length - at) {
            throw new IndexOutOfBoundsException("length");
        }
        return tag;
    }
}
