package org.zhucun.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.paper.press.Sheet;
import org.zhucun.supervision.bulletin.BulletinDocument;
import org.zhucun.supervision.bulletin.BulletinDocument.PrintedProblem;
import org.zhucun.supervision.bulletin.BulletinForm;
import org.zhucun.supervision.bulletin.GoodPractice;

/** 通报: the text as it was published, or what will be, said to be a draft. */
final class BulletinSheet {
    private BulletinSheet() {}

    static Sheet of(BulletinDocument document, LocalDate today) {
        List<Sheet.Block> blocks = new ArrayList<>();
        blocks.add(text(
                Sheet.Style.CENTER, document.number() == null ? Words.of("paper.bulletin.draft") : document.number()));
        if (document.corrects() != null) {
            blocks.add(text(
                    Sheet.Style.BODY,
                    Words.of(
                            "paper.bulletin.corrects", document.corrects(), Words.blank(document.correctionReason()))));
        }
        if (document.form() == BulletinForm.DEIDENTIFIED) {
            blocks.add(text(Sheet.Style.NOTE, Words.of("paper.bulletin.copy")));
        }
        blocks.add(text(Sheet.Style.BODY, Words.blank(document.summary())));
        if (!document.problems().isEmpty()) {
            blocks.add(text(Sheet.Style.HEADING, Words.of("paper.bulletin.problems")));
            document.problems().forEach(problem -> blocks.add(text(Sheet.Style.BODY, said(problem))));
        }
        if (!document.practices().isEmpty()) {
            blocks.add(text(
                    Sheet.Style.HEADING,
                    Words.of(
                            document.problems().isEmpty()
                                    ? "paper.bulletin.practices.first"
                                    : "paper.bulletin.practices")));
            document.practices().forEach(practice -> blocks.add(text(Sheet.Style.BODY, said(practice))));
        }
        blocks.add(text(Sheet.Style.CLOSING, document.issuer()));
        if (document.publishedOn() != null) {
            blocks.add(text(Sheet.Style.CLOSING, Words.day(document.publishedOn())));
        }
        return new Sheet(
                document.title(),
                document.issuer(),
                document.publishedOn() == null ? today : document.publishedOn(),
                false,
                blocks);
    }

    private static String said(PrintedProblem problem) {
        StringBuilder said = new StringBuilder().append(problem.position()).append("．");
        if (problem.place() != null) {
            said.append(problem.place()).append("，");
        }
        if (problem.target() != null) {
            said.append(problem.target()).append("：");
        }
        said.append(problem.said());
        if (problem.clause() != null) {
            said.append("（").append(problem.clause()).append("）");
        }
        return said.toString();
    }

    private static String said(GoodPractice practice) {
        return practice.title() + (practice.place() == null ? "" : "（" + practice.place() + "）") + "："
                + practice.text();
    }

    private static Sheet.Text text(Sheet.Style style, String words) {
        return new Sheet.Text(style, words);
    }
}
