package org.zhucun.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 看板查询: all parts in one statement, so that their numbers were true together. */
@ApplicationScoped
class BoardRepository {
    private static final int NUMBERS = 9;
    /** A term that is decided and has not begun ends the one before it. */
    private static final String COMING = """
            with coming as materialized (
                select posting_id, min(started_on) - 1 as term_end from posting_term where started_on > ? group by posting_id)
            """;

    private final DataSource database;

    BoardRepository(DataSource database) {
        this.database = database;
    }

    /** 一行: of which part, what it is about, its numbers. */
    record Row(String part, String about, String of, List<BigDecimal> numbers, LocalDate day) {
        long number(int position) {
            return amount(position).longValue();
        }

        BigDecimal amount(int position) {
            BigDecimal number = numbers.get(position);
            return number == null ? BigDecimal.ZERO : number;
        }
    }

    List<Row> rows(BoardExtent extent, Collection<BoardPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Asked asked = asked(extent, parts);
        return Select.from(asked.text(), asked.values()).list(database, BoardRepository::read);
    }

    /** 语句 */
    record Asked(String text, Object[] values) {}

    static Asked asked(BoardExtent extent, Collection<BoardPart> parts) {
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        if (parts.contains(BoardPart.ROTATIONS)) {
            text.append(COMING);
            values.add(extent.day());
        }
        String between = "";
        for (BoardPart part : parts) {
            text.append(between).append('(').append(part.text()).append(')');
            values.addAll(part.values(extent));
            between = "\nunion all\n";
        }
        return new Asked(text.toString(), values.toArray());
    }

    private static Row read(ResultSet row) throws SQLException {
        List<BigDecimal> numbers = new ArrayList<>(NUMBERS);
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(row.getBigDecimal(4 + i));
        }
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                numbers,
                row.getObject(4 + NUMBERS, LocalDate.class));
    }
}
