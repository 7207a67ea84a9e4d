package org.zhucun.cadre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 干部信息: a cadre with all his facts; citizen id and phone are masked. */
record CadreView(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        String birthDateReason,
        String nationality,
        String politicalAffiliation,
        LocalDate joinPartyDate,
        String education,
        String rankCode,
        String gradeCode,
        PersonnelCategory personnelCategory,
        UUID unitId,
        String unitName,
        String unitPosition,
        UnitPositionTier unitPositionTier,
        LocalDate workStartDate,
        LocalDate lastPromotionDate,
        boolean reserveCadre,
        boolean surveyedYoungTalent,
        int grassrootsExperienceMonths,
        boolean agriRelatedMajor,
        String nominationSource,
        String remarks,
        String managingRegionCode,
        String citizenIdMasked,
        String phoneMasked,
        boolean posted,
        CurrentPosting currentPosting,
        Instant changedAt,
        long version,
        List<String> may)
        implements Versioned {}
