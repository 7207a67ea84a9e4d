package org.zhucun.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * 游标: the sort key of the last row shown, bound by a checksum to its list, filter and office. It protects from mistakes, not from
 * forgery: a forged one reads nothing that the row scope would not show anyway.
 */
public final class Cursor {
    private static final int CHECK = 8;
    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    public static String encode(List<String> parts, CursorBinding binding) {
        byte[] content = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(check(content, binding), CHECK + content.length);
        System.arraycopy(content, 0, whole, CHECK, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The parts of a cursor, null for the first page.
     *
     * @throws DomainException 400 INVALID_CURSOR when tampered with or of another list, filter or office
     */
    public static List<String> decode(String cursor, int parts, CursorBinding binding) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        byte[] whole = bytes(cursor);
        if (whole.length < CHECK) {
            throw DomainException.of(ProblemType.INVALID_CURSOR);
        }
        byte[] content = Arrays.copyOfRange(whole, CHECK, whole.length);
        if (!Arrays.equals(Arrays.copyOf(whole, CHECK), check(content, binding))) {
            throw DomainException.of(ProblemType.INVALID_CURSOR);
        }
        List<String> list = new ArrayList<>(
                Arrays.asList(new String(content, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1)));
        if (list.size() != parts) {
            throw DomainException.of(ProblemType.INVALID_CURSOR);
        }
        return list;
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw DomainException.of(ProblemType.INVALID_CURSOR);
        }
    }

    private static byte[] check(byte[] content, CursorBinding binding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            digest.update(binding.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(), CHECK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
