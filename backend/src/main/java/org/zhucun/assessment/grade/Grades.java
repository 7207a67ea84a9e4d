package org.zhucun.assessment.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.assessment.facts.SheetFacts;

/** 等次之门: the grades of a sheet. Call it inside a transaction. */
@ApplicationScoped
public class Grades {
    private final GradeRepository grades;

    Grades(GradeRepository grades) {
        this.grades = grades;
    }

    public Optional<GradeHead> head(UUID grade) {
        return grades.head(grade);
    }

    /** All editions of a sheet's grade, the newest first. */
    public List<GradeVersion> versions(UUID sheet) {
        return grades.versions(sheet);
    }

    /** What these grades rested on. */
    public Map<UUID, SheetFacts> frozen(List<UUID> ids) {
        return grades.frozen(ids);
    }
}
