package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;

/** 批量登记: registers many cadres in one transaction, as an import does. */
@ApplicationScoped
class CadreBatch {
    private static final int CHUNK = 1_000;
    private static final String CADRE = """
            insert into cadre (id, name, sex, birth_date, birth_date_reason, nationality, political_affiliation, join_party_date,
                education, rank_code, grade_code, personnel_category, unit_id, unit_position, unit_position_tier, work_start_date,
                last_promotion_date, reserve_cadre, surveyed_young_talent, grassroots_experience_months, agri_related_major,
                nomination_source, remarks, managing_region_code, managing_region_path, posted, posting_roles, changed_at,
                region_path, unit_path)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String IDENTITY = """
            insert into cadre_identity (cadre_id, citizen_id_cipher, citizen_id_index, citizen_id_mask, phone_cipher, phone_index,
                phone_mask, key_version, region_path, unit_path)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final Organizations organizations;
    private final CadreChecks checks;
    private final PersonalCipher cipher;
    private final Clock clock;

    CadreBatch(
            DataSource database, Organizations organizations, CadreChecks checks, PersonalCipher cipher, Clock clock) {
        this.database = database;
        this.organizations = organizations;
        this.checks = checks;
        this.cipher = cipher;
        this.clock = clock;
    }

    void register(List<NewCadre> cadres) {
        List<CadreForm> forms = cadres.stream().map(NewCadre::form).toList();
        forms.stream().map(checks::managingRegion).distinct().forEach(checks::requireOwn);
        Map<UUID, OrganizationRef> units =
                organizations.all(forms.stream().map(CadreForm::unitId).collect(Collectors.toSet()));
        try (Connection connection = database.getConnection();
                PreparedStatement cadre = connection.prepareStatement(CADRE);
                PreparedStatement identity = connection.prepareStatement(IDENTITY)) {
            int bound = 0;
            for (NewCadre one : cadres) {
                OrganizationRef unit = units.get(one.form().unitId());
                if (unit == null) {
                    throw DomainException.invalid("/" + bound + "/unitId", "cadre.unit.unknown");
                }
                bindCadre(cadre, one, unit);
                bindIdentity(identity, one, unit);
                if (++bound % CHUNK == 0) {
                    write(cadre, identity);
                }
            }
            write(cadre, identity);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void write(PreparedStatement cadre, PreparedStatement identity) throws SQLException {
        cadre.executeBatch();
        identity.executeBatch();
    }

    private void bindCadre(PreparedStatement insert, NewCadre cadre, OrganizationRef unit) throws SQLException {
        CadreForm form = cadre.form();
        NewCadre.Station station = cadre.station();
        String region = checks.managingRegion(form);
        String path = RegionCode.path(region);
        Object[] values = {
            cadre.id(),
            form.name(),
            form.sex(),
            form.birthDate(),
            form.birthDateReason(),
            form.nationality(),
            form.politicalAffiliation(),
            form.joinPartyDate(),
            form.education(),
            form.rankCode(),
            form.gradeCode(),
            form.personnelCategory().name(),
            unit.id(),
            form.unitPosition(),
            form.unitPositionTier() == null ? null : form.unitPositionTier().name(),
            form.workStartDate(),
            form.lastPromotionDate(),
            Boolean.TRUE.equals(form.reserveCadre()),
            Boolean.TRUE.equals(form.surveyedYoungTalent()),
            form.grassrootsExperienceMonths() == null ? 0 : form.grassrootsExperienceMonths(),
            Boolean.TRUE.equals(form.agriRelatedMajor()),
            form.nominationSource(),
            form.remarks(),
            region,
            path,
            station != null,
            insert.getConnection()
                    .createArrayOf(
                            "text",
                            station == null ? new Object[0] : station.roles().toArray()),
            OffsetDateTime.now(clock),
            station == null ? path : station.regionPath(),
            unit.path()
        };
        bind(insert, values);
    }

    private void bindIdentity(PreparedStatement insert, NewCadre cadre, OrganizationRef unit) throws SQLException {
        UUID id = cadre.id();
        CadreForm form = cadre.form();
        CitizenId number = CitizenId.of(form.citizenId());
        Phone phone = form.phone() == null
                ? null
                : Phone.parse(form.phone()).orElseThrow(() -> DomainException.of(ProblemType.INVALID_INPUT));
        Object[] values = {
            id,
            cipher.seal(number.value(), new FieldAddress(CadreIdentity.CITIZEN_ID, id)),
            cipher.blindIndex(CadreIdentity.CITIZEN_ID, number.value()),
            number.masked(),
            phone == null ? null : cipher.seal(phone.value(), new FieldAddress(CadreIdentity.PHONE, id)),
            phone == null ? null : cipher.blindIndex(CadreIdentity.PHONE, phone.value()),
            phone == null ? null : phone.masked(),
            cipher.keyVersion(),
            cadre.station() == null
                    ? RegionCode.path(checks.managingRegion(form))
                    : cadre.station().regionPath(),
            unit.path()
        };
        bind(insert, values);
    }

    /** Nulls without a type: the server knows the column's, and the driver joins rows into one statement. */
    private static void bind(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                insert.setNull(i + 1, Types.NULL);
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
        insert.addBatch();
    }
}
