package org.zhucun.supervision.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 一段内容, as tus 1.0 sends it.
 *
 * @param offset where it begins
 * @param checksum {@code sha256 <base64>} of this piece, null where the sender made none
 */
record Piece(long offset, String checksum, byte[] content) {
    private static final String SHA256 = "sha256 ";

    /** 460 for a piece that is not what was sent. */
    void requireWhole() {
        if (checksum == null) {
            return;
        }
        if (!checksum.startsWith(SHA256)) {
            throw DomainException.invalid("Upload-Checksum", "supervision.upload.algorithm");
        }
        MessageDigest digest = sha256();
        digest.update(content);
        byte[] said = checksum.substring(SHA256.length()).strip().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(Base64.getEncoder().encode(digest.digest()), said)) {
            throw new DomainException(ProblemType.CHECKSUM_MISMATCH, "supervision.upload.piece");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
