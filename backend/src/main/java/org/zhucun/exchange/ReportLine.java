package org.zhucun.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.zhucun.exchange.list.RowAnswer;

/**
 * 报告的一行 (全部): a taken row, or one thing wrong with a refused one.
 *
 * @param outcome {@code CREATED}, {@code CHANGED}, {@code UNCHANGED}; {@code VALID} where it is in order and nothing was written; {@code REFUSED}
 * @param id of what the row is about, null where it was refused or nothing was created
 */
@JsonPropertyOrder({"row", "outcome", "id", "column", "header", "value", "code", "reason", "hint"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportLine(
        int row,
        String outcome,
        UUID id,
        String column,
        String header,
        String value,
        String code,
        String reason,
        String hint) {

    static ReportLine of(ImportErrorView error) {
        return new ReportLine(
                error.row(),
                "REFUSED",
                null,
                error.column(),
                error.header(),
                error.value(),
                error.code(),
                error.reason(),
                error.hint());
    }

    /** @param written whether what the rows ask for was written and stays */
    static ReportLine of(TakenRepository.TakenRow row, boolean written) {
        boolean unchanged = row.outcome() == RowAnswer.Outcome.UNCHANGED;
        boolean known = written || row.outcome() != RowAnswer.Outcome.CREATED;
        String outcome = written || unchanged ? row.outcome().name() : "VALID";
        return new ReportLine(row.number(), outcome, known ? row.id() : null, null, null, null, null, null, null);
    }

    /** The same with another text in place of the value. */
    ReportLine shown(String text) {
        return new ReportLine(row, outcome, id, column, header, text, code, reason, hint);
    }
}
