package org.zhucun.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.paper.press.Imprint;
import org.zhucun.paper.press.Sheet;
import org.zhucun.scope.Office;

/** 文书登记: one print, found again by its number. */
@Entity
@Table(name = "paper")
class Paper {
    @Id
    UUID id;

    String number;

    @Enumerated(EnumType.STRING)
    PaperKind kind;

    @Enumerated(EnumType.STRING)
    PaperFormat format;

    String title;
    String scope;
    LocalDate asOf;
    String aboutId;
    String purpose;
    int rowCount;
    Integer pageCount;
    String sha256;
    UUID printedBy;
    String printedByName;
    String officeName;
    Instant printedAt;
    String regionPath;

    /**
     * 印品
     *
     * @param pages null of a workbook
     */
    record Made(byte[] file, Integer pages, String sha256) {}

    static Paper of(UUID id, PrintOrder order, Sheet sheet, Imprint imprint, Office office, Made made) {
        Paper paper = new Paper();
        paper.id = id;
        paper.number = imprint.number();
        paper.kind = order.kind();
        paper.format = order.format();
        paper.title = sheet.title();
        paper.scope = sheet.scope();
        paper.asOf = sheet.asOf();
        paper.aboutId = order.aboutId();
        paper.purpose = imprint.purpose();
        paper.rowCount = sheet.rows();
        paper.pageCount = made.pages();
        paper.sha256 = made.sha256();
        paper.printedBy = office.accountId();
        paper.printedByName = imprint.person();
        paper.officeName = imprint.office();
        paper.printedAt = imprint.at();
        paper.regionPath = office.path();
        return paper;
    }
}
