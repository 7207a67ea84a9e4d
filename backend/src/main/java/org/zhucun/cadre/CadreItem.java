package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 名册条目: a cadre as the roster shows him, masked. */
record CadreItem(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        String citizenIdMasked,
        String phoneMasked,
        String politicalAffiliation,
        String education,
        String rankCode,
        String gradeCode,
        UUID unitId,
        String unitName,
        String managingRegionCode,
        CurrentPosting currentPosting,
        long version,
        List<String> may) {}
