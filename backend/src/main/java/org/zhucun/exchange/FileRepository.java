package org.zhucun.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.exchange.xlsx.NamelessFile;
import org.zhucun.kernel.DatabaseFailure;

/** 导入文件存取: uploaded workbooks, sealed piece by piece; a piece out of its place does not open. */
@ApplicationScoped
class FileRepository {
    private static final int PIECE = 1 << 20;

    private final DataSource database;
    private final PersonalCipher cipher;

    FileRepository(DataSource database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void store(UUID jobId, String regionPath, InputStream file) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_part (job_id, number, content_cipher, key_version, region_path) values (?, ?, ?, ?, ?)")) {
            int number = 0;
            for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
                insert.setObject(1, jobId);
                insert.setInt(2, number);
                insert.setBytes(3, cipher.sealBytes(piece, address(jobId, number)));
                insert.setInt(4, cipher.keyVersion());
                insert.setString(5, regionPath);
                insert.executeUpdate();
                number++;
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Unsealed into a file without a name; empty when it is not kept any more. */
    FileChannel open(UUID jobId) throws IOException {
        FileChannel file = NamelessFile.open();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content_cipher from import_part where job_id = ? and number = ?")) {
            for (int number = 0; append(select, file, new Piece(jobId, number)); number++) {
                continue;
            }
            return file;
        } catch (SQLException failure) {
            file.close();
            throw new DatabaseFailure(failure);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private record Piece(UUID jobId, int number) {}

    private boolean append(PreparedStatement select, FileChannel file, Piece piece) throws SQLException, IOException {
        select.setObject(1, piece.jobId());
        select.setInt(2, piece.number());
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            ByteBuffer content =
                    ByteBuffer.wrap(cipher.openBytes(row.getBytes(1), address(piece.jobId(), piece.number())));
            while (content.hasRemaining()) {
                file.write(content);
            }
            return true;
        }
    }

    void delete(UUID jobId) {
        delete("delete from import_part where job_id = ?", jobId);
    }

    /** What nobody corrected in time goes: files and reports of jobs that ended before. */
    void deleteBefore(Instant instant) {
        OffsetDateTime before = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        delete("delete from import_part where job_id in (select id from import_job where finished_at < ?)", before);
        delete("delete from import_taken where job_id in (select id from import_job where finished_at < ?)", before);
        delete("delete from import_error where job_id in (select id from import_job where finished_at < ?)", before);
    }

    private void delete(String text, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(text)) {
            delete.setObject(1, value);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static FieldAddress address(UUID jobId, int number) {
        return new FieldAddress("import_part.content/" + number, jobId);
    }
}
