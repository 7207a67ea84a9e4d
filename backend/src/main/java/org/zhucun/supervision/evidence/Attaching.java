package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** 材料收讫: what has arrived to the last byte becomes evidence if it is what its sender said; else its pieces go, and it begins anew. */
@ApplicationScoped
@Transactional
class Attaching {
    private final UploadRepository uploads;
    private final PieceRepository pieces;
    private final Attachment attachment;
    private final Clock clock;

    Attaching(UploadRepository uploads, PieceRepository pieces, Attachment attachment, Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.attachment = attachment;
        this.clock = clock;
    }

    UploadView finish(Upload upload) {
        Read read = read(upload.id());
        if (!read.sha256.equals(upload.sha256())) {
            pieces.remove(upload.id());
            uploads.received(upload.id(), 0);
            return upload.view().anew();
        }
        return attachment.attach(
                upload,
                MediaKind.of(read.beginning).orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** 读回的内容 */
    private record Read(String sha256, byte[] beginning) {}

    private Read read(UUID id) {
        MessageDigest digest = Piece.sha256();
        byte[][] first = new byte[1][];
        pieces.read(id, piece -> {
            digest.update(piece);
            first[0] = first[0] == null ? piece : first[0];
        });
        return new Read(HexFormat.of().formatHex(digest.digest()), first[0]);
    }
}
