package org.zhucun.cadre;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Coded;

/**
 * 干部登记表: what is written about a cadre when he is registered, changed or imported.
 *
 * @param birthDateReason why the birth date on file differs from the one in the citizen id
 * @param managingRegionCode region that manages him, by default the caller's own; it does not change by a change of the form
 * @param citizenId needed to register; left out of a change it stays as it is. Never read back in clear
 * @param phone left out of a change it stays as it is. Never read back in clear
 */
public record CadreForm(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "cadre.name.characters")
        String name,

        @NotNull @Size(max = 1) @Coded(CodeTable.SEX) String sex,
        @NotNull LocalDate birthDate,
        @Size(max = 200) String birthDateReason,

        @NotNull @Size(max = 2) @Coded(CodeTable.NATIONALITY)
        String nationality,

        @NotNull @Size(max = 2) @Coded(CodeTable.POLITICAL_AFFILIATION)
        String politicalAffiliation,

        LocalDate joinPartyDate,
        @Size(max = 2) @Coded(CodeTable.EDUCATION) String education,
        @Size(max = 3) @Coded(CodeTable.RANK) String rankCode,
        @Size(max = 3) @Coded(CodeTable.GRADE) String gradeCode,
        @NotNull PersonnelCategory personnelCategory,
        @NotNull UUID unitId,
        @Size(max = 100) String unitPosition,
        UnitPositionTier unitPositionTier,
        LocalDate workStartDate,
        LocalDate lastPromotionDate,
        Boolean reserveCadre,
        Boolean surveyedYoungTalent,
        @Min(0) @Max(720) Integer grassrootsExperienceMonths,
        Boolean agriRelatedMajor,
        @Size(max = 100) String nominationSource,
        @Size(max = 500) String remarks,

        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "cadre.managingRegion.form")
        String managingRegionCode,

        @Size(max = 30) String citizenId,
        @Size(max = 30) String phone) {

    public CadreForm {
        // one way to write a name, so that it is found however it was typed
        name = name == null ? null : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    CadreForm withCitizenId(String number) {
        return withNumbers(number, phone);
    }

    CadreForm withNumbers(String number, String phoneNumber) {
        return new CadreForm(
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
                number,
                phoneNumber);
    }

    /** What this form leaves out is said by the other: a list that names somebody again changes only what it says. */
    public CadreForm over(CadreForm before) {
        return new CadreForm(
                or(name, before.name),
                or(sex, before.sex),
                or(birthDate, before.birthDate),
                or(birthDateReason, before.birthDateReason),
                or(nationality, before.nationality),
                or(politicalAffiliation, before.politicalAffiliation),
                or(joinPartyDate, before.joinPartyDate),
                or(education, before.education),
                or(rankCode, before.rankCode),
                or(gradeCode, before.gradeCode),
                or(personnelCategory, before.personnelCategory),
                or(unitId, before.unitId),
                or(unitPosition, before.unitPosition),
                or(unitPositionTier, before.unitPositionTier),
                or(workStartDate, before.workStartDate),
                or(lastPromotionDate, before.lastPromotionDate),
                or(reserveCadre, before.reserveCadre),
                or(surveyedYoungTalent, before.surveyedYoungTalent),
                or(grassrootsExperienceMonths, before.grassrootsExperienceMonths),
                or(agriRelatedMajor, before.agriRelatedMajor),
                or(nominationSource, before.nominationSource),
                or(remarks, before.remarks),
                or(managingRegionCode, before.managingRegionCode),
                citizenId,
                phone);
    }

    private static <T> T or(T said, T before) {
        return said == null ? before : said;
    }

    /** Never the numbers: they must not slip into a log. */
    @Override
    public String toString() {
        return "CadreForm[" + name + "]";
    }
}
