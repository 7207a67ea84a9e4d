package org.zhucun.cadre;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionCode;

/** 驻村干部: the person. His row belongs to the village he is posted to, else to the region that manages him. */
@Entity
class Cadre {
    @Id
    private UUID id;

    private String name;
    private String sex;
    private LocalDate birthDate;
    private String birthDateReason;
    private String nationality;
    private String politicalAffiliation;
    private LocalDate joinPartyDate;
    private String education;
    private String rankCode;
    private String gradeCode;

    @Enumerated(EnumType.STRING)
    private PersonnelCategory personnelCategory;

    private UUID unitId;
    private String unitPosition;

    @Enumerated(EnumType.STRING)
    private UnitPositionTier unitPositionTier;

    private LocalDate workStartDate;
    private LocalDate lastPromotionDate;
    private boolean reserveCadre;
    private boolean surveyedYoungTalent;
    private int grassrootsExperienceMonths;
    private boolean agriRelatedMajor;
    private String nominationSource;
    private String remarks;
    private String managingRegionCode;
    private String managingRegionPath;
    private boolean posted;
    private Instant changedAt;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    protected Cadre() {}

    /** A cadre whom a region begins to manage. */
    static Cadre registered(UUID id, String managingRegionCode) {
        Cadre cadre = new Cadre();
        cadre.id = id;
        cadre.managingRegionCode = managingRegionCode;
        cadre.managingRegionPath = RegionCode.path(managingRegionCode);
        cadre.regionPath = cadre.managingRegionPath;
        return cadre;
    }

    /** Takes over what the form says. */
    void fill(CadreForm form, OrganizationRef unit, Instant now) {
        name = form.name();
        sex = form.sex();
        birthDate = form.birthDate();
        birthDateReason = form.birthDateReason();
        nationality = form.nationality();
        politicalAffiliation = form.politicalAffiliation();
        joinPartyDate = form.joinPartyDate();
        education = form.education();
        rankCode = form.rankCode();
        gradeCode = form.gradeCode();
        nominationSource = form.nominationSource();
        remarks = form.remarks();
        reserveCadre = Boolean.TRUE.equals(form.reserveCadre());
        surveyedYoungTalent = Boolean.TRUE.equals(form.surveyedYoungTalent());
        agriRelatedMajor = Boolean.TRUE.equals(form.agriRelatedMajor());
        employ(form, unit);
        changedAt = now;
    }

    private void employ(CadreForm form, OrganizationRef unit) {
        personnelCategory = form.personnelCategory();
        unitId = unit.id();
        unitPath = unit.path();
        unitPosition = form.unitPosition();
        unitPositionTier = form.unitPositionTier();
        workStartDate = form.workStartDate();
        lastPromotionDate = form.lastPromotionDate();
        Integer months = form.grassrootsExperienceMonths();
        grassrootsExperienceMonths = months == null ? 0 : months;
    }

    CadreView view(CadreIdentity identity, String unitName, CurrentPosting posting, List<String> may) {
        return new CadreView(
                id,
                name,
                sex,
                birthDate,
                birthDateReason,
                nationality,
                politicalAffiliation,
                joinPartyDate,
                education,
                rankCode,
                gradeCode,
                personnelCategory,
                unitId,
                unitName,
                unitPosition,
                unitPositionTier,
                workStartDate,
                lastPromotionDate,
                reserveCadre,
                surveyedYoungTalent,
                grassrootsExperienceMonths,
                agriRelatedMajor,
                nominationSource,
                remarks,
                managingRegionCode,
                identity == null ? null : identity.citizenIdMask(),
                identity == null ? null : identity.phoneMask(),
                posted,
                posting,
                changedAt,
                version,
                may);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String regionPath() {
        return regionPath;
    }

    String unitPath() {
        return unitPath;
    }

    UUID unitId() {
        return unitId;
    }

    String managingRegionCode() {
        return managingRegionCode;
    }

    boolean posted() {
        return posted;
    }

    long version() {
        return version;
    }
}
