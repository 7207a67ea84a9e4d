package org.zhucun.assessment.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.zhucun.assessment.CauseCode;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;

/**
 * 问责: a case as its readers see it.
 *
 * @param obligationId the obligation it answers, or null
 * @param cadreName the cadre by whom that came, null where there is none
 * @param revokedOn since when it does not stand any more, or null
 * @param may what the office may do with it
 */
@Schema(name = "AccountabilityCase")
record CaseView(
        UUID id,
        UUID unitId,
        String unitName,
        String headName,
        String headPost,
        CauseCode cause,
        String facts,
        AccountabilityMeasure measure,
        LocalDate decidedOn,
        String decidedBy,
        String documentNumber,
        UUID obligationId,
        String cadreName,
        String recordedBy,
        LocalDate revokedOn,
        String revocationReason,
        String revokedBy,
        List<String> may,
        long version)
        implements Versioned {
    static final String COLUMNS = """
            select a.*, o.cadre_name
            from accountability_case a
            left join obligation o on o.id = a.obligation_id
            """;

    static CaseView of(ResultSet row, Office office) throws SQLException {
        LocalDate revokedOn = row.getObject("revoked_on", LocalDate.class);
        boolean revocable =
                revokedOn == null && office.may("measure:record") && office.covers(row.getString("region_path"));
        return new CaseView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("head_name"),
                row.getString("head_post"),
                CauseCode.valueOf(row.getString("cause")),
                row.getString("facts"),
                AccountabilityMeasure.valueOf(row.getString("measure")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("document_number"),
                row.getObject("obligation_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("recorded_by_name"),
                revokedOn,
                row.getString("revocation_reason"),
                row.getString("revoked_by_name"),
                revocable ? List.of("revoke") : List.of(),
                row.getLong("version"));
    }
}
