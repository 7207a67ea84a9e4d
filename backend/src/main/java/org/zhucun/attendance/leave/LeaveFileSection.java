package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;

/** 档案·请销假: the leaves a cadre asked for and what became of them. */
@ApplicationScoped
class LeaveFileSection implements CadreFileSection {
    private static final int SHOWN = 200;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final LeaveRepository leaves;
    private final LeaveViews views;

    LeaveFileSection(LeaveRepository leaves, LeaveViews views) {
        this.leaves = leaves;
        this.views = views;
    }

    @Override
    public String name() {
        return "leaves";
    }

    @Override
    public List<LeaveView> of(UUID cadreId) {
        return leaves.ofCadre(cadreId, EVER, SHOWN).stream().map(views::of).toList();
    }

    @Override
    public boolean keptByTownship() {
        return true;
    }
}
