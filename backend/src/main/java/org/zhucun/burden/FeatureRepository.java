package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/** 启用登记数据 */
@ApplicationScoped
class FeatureRepository {
    private static final String COLUMNS = """
            select id, feature, region_code, legal_basis, document_number, approver_name, approver_position, purpose, valid_from, expires_on,
                   state, requested_by, requested_by_name, requested_path, decided_by_name, decision_note, ended_on, end_reason, version
            from burden_activation
            """;

    private final DataSource database;

    FeatureRepository(DataSource database) {
        this.database = database;
    }

    /** 一项公开决定 */
    record Decided(BurdensomeFeature feature, FeatureView.PublicDecision decision) {}

    /** Whoever asks, also nobody. */
    List<Decided> published(LocalDate today) {
        return Select.from("select * from burden_public()").list(database, row -> {
            LocalDate from = row.getObject("valid_from", LocalDate.class);
            LocalDate until = row.getObject("expires_on", LocalDate.class);
            LocalDate ended = row.getObject("ended_on", LocalDate.class);
            boolean on = !today.isBefore(from) && !today.isAfter(until) && ended == null;
            return new Decided(
                    BurdensomeFeature.valueOf(row.getString("feature")),
                    new FeatureView.PublicDecision(
                            row.getString("region_code"),
                            row.getString("legal_basis"),
                            row.getString("document_number"),
                            row.getString("approver_name"),
                            row.getString("approver_position"),
                            row.getString("purpose"),
                            from,
                            until,
                            ended,
                            row.getString("end_reason"),
                            on));
        });
    }

    List<ActivationView> page(UUID before, int size) {
        Select select = Select.from(COLUMNS);
        if (before != null) {
            select.where("id < ?", before);
        }
        return select.then("order by id desc limit " + (size + 1)).list(database, FeatureRepository::read);
    }

    Optional<ActivationView> find(UUID id) {
        return Select.from(COLUMNS).where("id = ?", id).list(database, FeatureRepository::read).stream()
                .findFirst();
    }

    void add(UUID id, ProposeActivation said, Office office, LocalDate on) {
        Change.run(
                database,
                """
                insert into burden_activation (id, feature, region_code, legal_basis, document_number, approver_name, approver_position, purpose,
                                               valid_from, expires_on, requested_by, requested_by_name, requested_path, requested_on, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                said.feature(),
                said.regionCode(),
                said.legalBasis().strip(),
                said.documentNumber().strip(),
                said.approverName().strip(),
                said.approverPosition().strip(),
                said.purpose().strip(),
                said.validFrom(),
                said.expiresOn(),
                office.accountId(),
                office.accountName(),
                office.path(),
                on,
                RegionCode.path(said.regionCode()));
    }

    void decide(ActivationView read, boolean approve, String note, Office office) {
        Change.current(
                database,
                """
                update burden_activation set state = ?, decided_by = ?, decided_by_name = ?, decision_note = ?, version = version + 1
                where id = ? and version = ?
                """,
                approve ? ActivationState.APPROVED : ActivationState.REJECTED,
                office.accountId(),
                office.accountName(),
                note,
                read.id(),
                read.version());
    }

    void end(ActivationView read, String reason, LocalDate on) {
        Change.current(database, """
                update burden_activation set state = 'ENDED', ended_on = ?, end_reason = ?, version = version + 1 where id = ? and version = ?
                """, on, reason.strip(), read.id(), read.version());
    }

    private static ActivationView read(ResultSet row) throws SQLException {
        return new ActivationView(
                row.getObject("id", UUID.class),
                BurdensomeFeature.valueOf(row.getString("feature")),
                row.getString("region_code"),
                row.getString("legal_basis"),
                row.getString("document_number"),
                row.getString("approver_name"),
                row.getString("approver_position"),
                row.getString("purpose"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                ActivationState.valueOf(row.getString("state")),
                row.getObject("requested_by", UUID.class),
                row.getString("requested_by_name"),
                RegionCode.ofPath(row.getString("requested_path")),
                row.getString("decided_by_name"),
                row.getString("decision_note"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                List.of(),
                row.getLong("version"));
    }
}
