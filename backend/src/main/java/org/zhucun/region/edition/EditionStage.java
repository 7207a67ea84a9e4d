package org.zhucun.region.edition;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** 暂存: rows on their way into the staging table by COPY, a buffer at a time. Unless it is finished nothing was staged. */
final class EditionStage implements AutoCloseable {
    private static final int CHUNK = 60_000;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(CHUNK + 1_000);

    EditionStage(Connection owner) throws SQLException {
        copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(EditionRepository.COPY);
    }

    void add(EditionLine line) throws SQLException {
        line.appendTo(rows);
        if (rows.length() > CHUNK) {
            flush();
        }
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
