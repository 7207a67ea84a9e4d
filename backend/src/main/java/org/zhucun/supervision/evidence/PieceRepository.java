package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 材料分片存取: content in PostgreSQL, sealed piece by piece; a piece out of its place does not open. */
@ApplicationScoped
class PieceRepository {
    private static final int PIECE = 1 << 20;

    private final DataSource database;
    private final PersonalCipher cipher;

    PieceRepository(DataSource database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void append(Upload upload, byte[] content) {
        int number = Select.from(
                        "select coalesce(max(p.number) + 1, 0) from evidence_piece p where p.evidence_id = ?",
                        upload.id())
                .list(database, row -> row.getInt(1))
                .get(0);
        for (int at = 0; at < content.length; at += PIECE) {
            byte[] piece = Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE));
            Select.from(
                            """
                            insert into evidence_piece (evidence_id, number, content_cipher, key_version, region_path, office_path)
                            values (?, ?, ?, ?, ?, ?) returning 1
                            """,
                            upload.id(),
                            number,
                            cipher.sealBytes(piece, address(upload.id(), number)),
                            cipher.keyVersion(),
                            upload.regionPath(),
                            upload.officePath())
                    .list(database, row -> row.getInt(1));
            number++;
        }
    }

    /** The content in its order, one piece in memory at a time. */
    void read(UUID id, Consumer<byte[]> piece) {
        String next = "select content_cipher from evidence_piece where evidence_id = ? and number = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(next)) {
            select.setObject(1, id);
            for (int number = 0; ; number++) {
                select.setInt(2, number);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    piece.accept(cipher.openBytes(row.getBytes(1), address(id, number)));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    void remove(UUID id) {
        Select.from("delete from evidence_piece where evidence_id = ? returning 1", id)
                .list(database, row -> row.getInt(1));
    }

    private static FieldAddress address(UUID id, int number) {
        return new FieldAddress("evidence_piece.content/" + number, id);
    }
}
