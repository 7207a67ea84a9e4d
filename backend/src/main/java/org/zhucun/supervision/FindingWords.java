package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Grams;
import org.zhucun.kernel.Select;

/** 问题全文检索: which findings say something, in their facts, the name of their target or their number. */
@ApplicationScoped
public class FindingWords {
    /** More than that are found sooner by looking at the newest. */
    private static final int RARE = 1000;

    private static final String HOLDING =
            "select case when 'finding'::regclass = 'public.finding'::regclass then findings_saying(?, " + (RARE + 1)
                    + ") end";

    private final DataSource database;

    FindingWords(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps what says these words. What is rare is looked up in the index, which knows what is on record now and nothing of a past moment.
     *
     * @param alias with its point, as {@code x.}, or empty
     * @param said null for whatever was said
     */
    public Select saying(Select select, String alias, String said) {
        if (said == null || said.isBlank()) {
            return select;
        }
        String word = said.strip();
        holding(Grams.of(word.toLowerCase(Locale.ROOT)))
                .filter(rare -> rare.size() <= RARE)
                .ifPresent(rare -> select.among(alias + "id", rare));
        String like = "%" + Select.literal(word) + "%";
        return select.where(
                "(" + alias + "facts ilike ? or " + alias + "target_name ilike ? or " + alias + "number ilike ?)",
                like,
                like,
                like);
    }

    /** Empty where the transaction looks at a past moment. */
    private Optional<List<UUID>> holding(List<String> pieces) {
        return Select.from(HOLDING, pieces).list(database, FindingWords::read).get(0);
    }

    private static Optional<List<UUID>> read(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getArray(1)).map(FindingWords::ids);
    }

    private static List<UUID> ids(Array found) {
        try {
            return List.of((UUID[]) found.getArray());
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
