package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Parameter;
import org.zhucun.team.PostingRef;

/** 不得提拔使用期: the periods in which a recalled cadre is not promoted, wherever he lies now. Call it inside a transaction. */
@ApplicationScoped
public class NoPromotion {
    private final DataSource database;

    NoPromotion(DataSource database) {
        this.database = database;
    }

    /** The last day of the period in which a day falls, empty where he may be promoted. */
    public Optional<LocalDate> until(UUID cadreId, LocalDate on) {
        return Optional.ofNullable(Select.from("select no_promotion_until(?, ?)", cadreId, on)
                .list(database, row -> row.getObject(1, LocalDate.class))
                .get(0));
    }

    /**
     * A recall begins such a period.
     *
     * @return its last day
     */
    public LocalDate begin(UUID recallId, PostingRef posting, LocalDate from, Months months) {
        LocalDate until = from.plusMonths(months.count()).minusDays(1);
        Select.from(
                        """
                        insert into no_promotion (id, cadre_id, cadre_name, recall_id, from_day, until_day, parameter_id, basis,
                                                  region_path, unit_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        Ids.next(),
                        posting.cadreId(),
                        posting.cadreName(),
                        recallId,
                        from,
                        until,
                        months.parameter().id(),
                        months.parameter().source(),
                        posting.regionPath(),
                        posting.unitPath())
                .list(database, row -> row.getInt(1));
        return until;
    }

    /** 月数: how long, and by which document. */
    public record Months(int count, Parameter parameter) {}
}
