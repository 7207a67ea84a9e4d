package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.kernel.Select;

/** 包文件存取: the file of a bundle in pieces, in the database so that every node hands out the same bytes. */
@ApplicationScoped
class PartRepository {
    private static final int PIECE = 1 << 20;

    private final DataSource database;

    PartRepository(DataSource database) {
        this.database = database;
    }

    /** @return SHA-256 of the whole, hex */
    String store(MakeTask task, FileChannel file) throws IOException {
        file.position(0);
        try (DigestInputStream content =
                new DigestInputStream(Channels.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            int number = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                Statements.write(
                        database,
                        "insert into bundle_part (bundle_id, number, content, region_path) values (?, ?, ?, ?)",
                        task.id(),
                        number++,
                        piece,
                        task.regionPath());
            }
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<byte[]> piece(UUID bundle, int number) {
        List<byte[]> found = Select.from("select content from bundle_part")
                .where("bundle_id = ? and number = ?", bundle, number)
                .list(database, row -> row.getBytes(1));
        return found.stream().findFirst();
    }
}
