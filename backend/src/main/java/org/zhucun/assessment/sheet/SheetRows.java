package org.zhucun.assessment.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.quota.QuotaCategory;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.assessment.score.ScoredPart;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.assessment.year.RoundKind;
import org.zhucun.team.SendLevel;

/** 考核表数据行: reads and writes what a row of a sheet or a grade holds as json. */
@ApplicationScoped
public class SheetRows {
    private final ObjectMapper json;

    SheetRows(ObjectMapper json) {
        this.json = json;
    }

    Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                SheetState.valueOf(row.getString("state")),
                new Sheet.Period(
                        row.getObject("round_id", UUID.class),
                        RoundKind.valueOf(row.getString("round_kind")),
                        row.getString("round_title"),
                        row.getInt("year"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("decides_path")),
                assessed(row),
                proposal(row),
                referral(row),
                row.getObject("grade_id", UUID.class),
                standing(row.getString("grade")),
                row.getString("returned_reason"),
                row.getBoolean("objection"));
    }

    public String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public List<ScoredPart> parts(String text) {
        return read(text, new TypeReference<List<ScoredPart>>() {});
    }

    public RaterCounts rating(String text) {
        return read(text, new TypeReference<RaterCounts>() {});
    }

    public FormCounts satisfaction(String text) {
        return read(text, new TypeReference<FormCounts>() {});
    }

    private static Sheet.Assessed assessed(ResultSet row) throws SQLException {
        String sentBy = row.getString("sent_by");
        return new Sheet.Assessed(
                ObjectKind.valueOf(row.getString("object_kind")),
                row.getString("object_id"),
                row.getString("object_name"),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("village_name"),
                row.getString("unit_name"),
                QuotaCategory.valueOf(row.getString("category")),
                sentBy == null ? null : SendLevel.valueOf(sentBy),
                row.getString("region_path"),
                row.getString("unit_path"));
    }

    private Sheet.Proposal proposal(ResultSet row) throws SQLException {
        Standing proposed = standing(row.getString("proposed"));
        return proposed == null
                ? null
                : new Sheet.Proposal(
                        proposed,
                        row.getString("opinion"),
                        parts(row.getString("parts")),
                        rating(row.getString("rating")),
                        satisfaction(row.getString("satisfaction")),
                        row.getBigDecimal("total"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name"),
                        row.getObject("proposed_on", LocalDate.class));
    }

    private static Sheet.Referral referral(ResultSet row) throws SQLException {
        return row.getString("referred_to") == null
                ? null
                : new Sheet.Referral(
                        row.getString("referred_to"),
                        standing(row.getString("referred_grade")),
                        row.getString("referred_opinion"),
                        row.getObject("referred_by", UUID.class),
                        row.getString("referred_by_name"),
                        row.getObject("referred_on", LocalDate.class));
    }

    private static Standing standing(String name) {
        return name == null ? null : Standing.valueOf(name);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
