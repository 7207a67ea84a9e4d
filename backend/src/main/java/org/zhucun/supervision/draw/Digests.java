package org.zhucun.supervision.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** 摘要: the digests of a draw, exactly as docs/adr/0031 writes them. All are SHA-256 over UTF-8 lines, written in small hexadecimal. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String population(String text) {
        return sha256(text);
    }

    /** Bound to draw, population and seat, so that an office cannot take over what the other one committed to. */
    static String commitment(UUID draw, String populationDigest, int seat, Opening opening) {
        return sha256(String.join(
                "\n",
                "zhucun-draw-commitment/1",
                draw.toString(),
                populationDigest,
                String.valueOf(seat),
                opening.nonce(),
                opening.secret()));
    }

    static String seed(UUID draw, String populationDigest, String firstSecret, String secondSecret) {
        return sha256(
                String.join("\n", "zhucun-draw-seed/1", draw.toString(), populationDigest, firstSecret, secondSecret));
    }

    /** With the seed in it, so that the list cannot be guessed from its digest before the seed is known. */
    static String list(String seed, String list) {
        return sha256("zhucun-draw-list/1\n" + seed + "\n" + list);
    }
}
