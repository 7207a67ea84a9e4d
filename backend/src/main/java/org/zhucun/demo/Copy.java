package org.zhucun.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** 批量写入: rows on their way into a table by COPY, a buffer at a time. Unless it is finished nothing was written. */
final class Copy implements AutoCloseable {
    private static final int CHUNK = 60_000;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(CHUNK + 4_000);

    /** @param target table and columns, e.g. {@code cadre (id, name)} */
    Copy(Connection owner, String target) throws SQLException {
        copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    /** All of these rows at once. */
    static void all(Connection owner, String target, List<Object[]> rows) throws SQLException {
        try (Copy copy = new Copy(owner, target)) {
            for (Object[] row : rows) {
                copy.row(row);
            }
            copy.finish();
        }
    }

    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        if (rows.length() > CHUNK) {
            flush();
        }
    }

    long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void append(Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof byte[] bytes) {
            rows.append("\\\\x");
            HexFormat.of().formatHex(rows, bytes);
        } else if (value instanceof List<?> list) {
            // members are constants or plain words
            rows.append('{')
                    .append(String.join(",", list.stream().map(Object::toString).toList()))
                    .append('}');
        } else {
            escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
