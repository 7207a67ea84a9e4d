package org.zhucun.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.assessment.grade.GradeVersion;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.objection.ObjectionState;
import org.zhucun.assessment.score.FormCounts;
import org.zhucun.assessment.score.RaterCounts;
import org.zhucun.assessment.score.ScoredPart;
import org.zhucun.assessment.sheet.SheetView;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.Sheet.Cell;
import org.zhucun.paper.press.Sheet.Column;

/** 考核登记表: what was known of an object, what its parts were given, who proposed and who confirmed which grade, and room for seal and signature. */
final class AssessmentSheet {
    private static final List<Double> SHARES = List.of(17.0, 33.0, 17.0, 33.0);
    private static final List<Column> SCORES = List.of(
            Column.text("考核项目", 46), Column.middle("考核方式", 22), Column.number("权重（%）", 16), Column.number("得分", 16));
    private static final int REST = 3;
    private static final int SEAL = 3;
    private static final int SIGNATURE = 2;

    private AssessmentSheet() {}

    /** Of a sheet that has its grade. */
    static Sheet of(SheetView sheet) {
        GradeVersion grade = sheet.grades().get(0);
        List<Sheet.Block> blocks = new ArrayList<>();
        List<List<Cell>> known = new ArrayList<>(about(sheet));
        known.addAll(AssessedFacts.of(sheet.objectKind(), sheet.facts()));
        blocks.add(new Sheet.Form(SHARES, known));
        blocks.add(new Sheet.Table(SCORES, scores(grade)));
        blocks.add(new Sheet.Form(SHARES, decided(sheet, grade)));
        notes(sheet, grade).forEach(words -> blocks.add(new Sheet.Text(Sheet.Style.NOTE, words)));
        return new Sheet(
                Words.of("paper.assessment.title", sheet.roundTitle()),
                sheet.name(),
                grade.decidedOn(),
                false,
                List.copyOf(blocks));
    }

    static List<Cell> wide(String label, String words) {
        return List.of(Cell.label(label), Cell.value(words, REST));
    }

    private static List<List<Cell>> about(SheetView sheet) {
        ObjectKind kind = sheet.objectKind();
        boolean person = kind == ObjectKind.CADRE || kind == ObjectKind.BRIGADE_LEADER;
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(pair(person ? "姓名" : "名称", sheet.name(), "考核对象", Words.of("assessment.kind." + kind)));
        if (kind == ObjectKind.CADRE || kind == ObjectKind.TEAM) {
            rows.add(pair("所驻村", Words.blank(sheet.villageName()), "派出单位", Words.blank(sheet.unitName())));
        }
        if (kind == ObjectKind.CADRE) {
            rows.add(pair(
                    "人员类别",
                    Words.constant("personnel", sheet.category()),
                    "选派层级",
                    Words.constant("level", sheet.sentBy())));
        } else if (kind == ObjectKind.TEAM) {
            rows.add(wide("选派层级", Words.constant("level", sheet.sentBy())));
        }
        rows.add(wide("考核期", Words.day(sheet.from()) + "至" + Words.day(sheet.to())));
        return rows;
    }

    private static List<List<String>> scores(GradeVersion grade) {
        List<List<String>> rows = new ArrayList<>();
        for (ScoredPart part : grade.parts()) {
            rows.add(List.of(
                    part.title(),
                    Words.constant("evidence", part.evidence()),
                    Words.number(part.weight()),
                    Words.number(part.score())));
        }
        BigDecimal weights = grade.parts().stream().map(ScoredPart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(List.of(
                "总分", "按权重合计", Words.number(weights), grade.total().setScale(2).toPlainString()));
        return rows;
    }

    private static List<List<Cell>> decided(SheetView sheet, GradeVersion grade) {
        List<List<Cell>> rows = new ArrayList<>();
        if (grade.rating() != null) {
            rows.add(wide("民主测评", said(grade.rating())));
        }
        if (grade.satisfaction() != null) {
            rows.add(wide("满意度测评", said(grade.satisfaction())));
        }
        SheetView.SheetProposal proposal = sheet.proposal();
        rows.add(wide("拟定等次及意见", opinion(sheet, proposal.grade(), proposal.opinion())));
        rows.add(wide("拟定人", proposal.by() + "　" + Words.day(proposal.on())));
        SheetView.SheetReferral referral = sheet.referral();
        if (referral != null) {
            rows.add(wide(
                    "报选派层级意见",
                    opinion(sheet, referral.grade(), referral.opinion()) + "　" + referral.by() + "　"
                            + Words.day(referral.on())));
        }
        rows.add(wide("确认等次", word(sheet, grade.grade())));
        rows.add(wide(
                grade.reason() == null ? "确认意见" : "更正理由", grade.reason() == null ? grade.opinion() : grade.reason()));
        rows.add(
                wide("确认机关及确认人", grade.decidedOffice() + "　" + grade.decidedBy() + "　" + Words.day(grade.decidedOn())));
        rows.add(List.of(Cell.label("组织部门"), Cell.open(Words.of("paper.seal"), REST, SEAL)));
        rows.add(List.of(
                Cell.label(sheet.objectKind() == ObjectKind.CADRE ? "本人签名" : "签收"),
                Cell.open(Words.of("paper.signature"), REST, SIGNATURE)));
        return rows;
    }

    private static List<String> notes(SheetView sheet, GradeVersion grade) {
        List<String> notes = new ArrayList<>();
        if (grade.edition() > 1) {
            notes.add(Words.of("paper.assessment.edition", grade.edition()));
        }
        if (sheet.objections().stream().anyMatch(one -> one.state() == ObjectionState.OPEN)) {
            notes.add(Words.of("paper.assessment.objected"));
        }
        notes.add(Words.of("paper.assessment.objection", Words.day(grade.objectionUntil())));
        notes.add(Words.of("paper.assessment.frozen", Words.minute(grade.factsAsOf()), grade.digest()));
        return notes;
    }

    private static String opinion(SheetView sheet, Standing grade, String words) {
        return word(sheet, grade) + "。" + words;
    }

    private static String word(SheetView sheet, Standing grade) {
        return Words.of("assessment.grade." + sheet.vocabulary() + "." + grade);
    }

    private static String said(RaterCounts counts) {
        return Words.of(
                "paper.assessment.rating",
                counts.excellent(),
                counts.competent(),
                counts.basicallyCompetent(),
                counts.incompetent());
    }

    private static String said(FormCounts counts) {
        return Words.of(
                "paper.assessment.satisfaction", counts.satisfied(), counts.partlySatisfied(), counts.dissatisfied());
    }

    private static List<Cell> pair(String a, String one, String b, String two) {
        return List.of(Cell.label(a), Cell.value(one), Cell.label(b), Cell.value(two));
    }
}
