package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 名册行: one row of the roster as the database gives it. */
record RosterRow(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        String citizenIdMask,
        String phoneMask,
        String politicalAffiliation,
        String education,
        String rankCode,
        String gradeCode,
        UUID unitId,
        String unitName,
        String managingRegionCode,
        String regionPath,
        String unitPath,
        boolean posted,
        long version) {

    /** Where it stands in the order of the roster that an office of this line of command sees. */
    List<String> key(Tree tree) {
        return List.of(tree == Tree.UNIT ? unitPath : regionPath, name, id.toString());
    }

    List<String> may(Office office) {
        return CadreDeeds.may(office, regionPath, posted);
    }

    CadreItem item(CurrentPosting posting, List<String> may) {
        return new CadreItem(
                id,
                name,
                sex,
                birthDate,
                citizenIdMask,
                phoneMask,
                politicalAffiliation,
                education,
                rankCode,
                gradeCode,
                unitId,
                unitName,
                managingRegionCode,
                posting,
                version,
                may);
    }
}
