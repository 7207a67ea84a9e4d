package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 在册查询: whom of a list the caller's register knows, and what it says of them. */
@ApplicationScoped
class CadresOnFile {
    private static final String FORM = """
            select c.id, o.name, c.unit_path, i.phone_index, c.name as cadre_name, c.sex, c.birth_date, c.birth_date_reason, c.nationality,
                   c.political_affiliation, c.join_party_date, c.education, c.rank_code, c.grade_code, c.personnel_category, c.unit_id,
                   c.unit_position, c.unit_position_tier, c.work_start_date, c.last_promotion_date, c.reserve_cadre,
                   c.surveyed_young_talent, c.grassroots_experience_months, c.agri_related_major, c.nomination_source, c.remarks,
                   c.managing_region_code
            from cadre c join organization o on o.id = c.unit_id join cadre_identity i on i.cadre_id = c.id
            """;

    private final DataSource database;
    private final PersonalCipher cipher;

    CadresOnFile(DataSource database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** By valid citizen id, as it was given. */
    Map<String, UUID> byNumber(Collection<String> citizenIds) {
        Map<ByteBuffer, String> given = new HashMap<>();
        for (String citizenId : citizenIds) {
            String number = CitizenId.of(citizenId).value();
            given.put(ByteBuffer.wrap(cipher.blindIndex(CadreIdentity.CITIZEN_ID, number)), citizenId);
        }
        Map<String, UUID> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select citizen_id_index, cadre_id from cadre_identity where citizen_id_index = any (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea",
                            given.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(given.get(ByteBuffer.wrap(rows.getBytes(1))), rows.getObject(2, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
        return found;
    }

    Map<UUID, CadreOnFile> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Select.from(FORM).where("c.id = any (?::uuid[])", ids).list(database, CadresOnFile::onFile).stream()
                        .collect(Collectors.toMap(CadreOnFile::id, Function.identity()));
    }

    /** Whether a form, its numbers included, says anything else than the register. */
    boolean differs(CadreOnFile known, CadreForm form) {
        if (!known.form().withNumbers(form.citizenId(), form.phone()).equals(form)) {
            return true;
        }
        return form.phone() != null
                && Phone.parse(form.phone())
                        .map(phone -> !known.hasPhone(cipher.blindIndex(CadreIdentity.PHONE, phone.value())))
                        .orElse(true);
    }

    private static CadreOnFile onFile(ResultSet row) throws SQLException {
        return new CadreOnFile(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), form(row), row.getBytes(4));
    }

    private static CadreForm form(ResultSet row) throws SQLException {
        String tier = row.getString("unit_position_tier");
        return new CadreForm(
                row.getString("cadre_name"),
                row.getString("sex"),
                day(row, "birth_date"),
                row.getString("birth_date_reason"),
                row.getString("nationality"),
                row.getString("political_affiliation"),
                day(row, "join_party_date"),
                row.getString("education"),
                row.getString("rank_code"),
                row.getString("grade_code"),
                PersonnelCategory.valueOf(row.getString("personnel_category")),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_position"),
                tier == null ? null : UnitPositionTier.valueOf(tier),
                day(row, "work_start_date"),
                day(row, "last_promotion_date"),
                row.getBoolean("reserve_cadre"),
                row.getBoolean("surveyed_young_talent"),
                row.getInt("grassroots_experience_months"),
                row.getBoolean("agri_related_major"),
                row.getString("nomination_source"),
                row.getString("remarks"),
                row.getString("managing_region_code"),
                null,
                null);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
