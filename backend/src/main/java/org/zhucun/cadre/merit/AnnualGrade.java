package org.zhucun.cadre.merit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.Ids;

/** 年度考核等次记录: what a cadre was graded in a year. */
@Entity
class AnnualGrade {
    @Id
    private UUID id;

    private UUID cadreId;
    private int year;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    private GradeVocabulary vocabulary;

    private String source;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    AnnualGrade() {}

    /** Lies with the region that manages him, so that it stays there when he is posted. */
    AnnualGrade(CadreRef cadre, RecordGrade command) {
        id = Ids.next();
        cadreId = cadre.id();
        year = command.year();
        grade = command.grade();
        vocabulary = command.vocabulary();
        source = command.source().strip();
        regionPath = cadre.managingRegionPath();
        unitPath = cadre.unitPath();
    }
}
