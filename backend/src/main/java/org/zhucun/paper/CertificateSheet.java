package org.zhucun.paper;

import java.util.List;
import org.zhucun.paper.CertificateRepository.Honor;
import org.zhucun.paper.press.Sheet;

/** 荣誉证书: of an honour or another commendation (先进、荣誉村民). */
final class CertificateSheet {
    private CertificateSheet() {}

    static Sheet of(Honor honor, String issuer) {
        return new Sheet(
                Words.of("paper.certificate.title"),
                honor.subject(),
                honor.on(),
                true,
                List.of(
                        new Sheet.Text(Sheet.Style.LARGE, Words.of("paper.certificate.title")),
                        new Sheet.Text(
                                Sheet.Style.HEADING,
                                Words.of(
                                        honor.team() ? "paper.certificate.team" : "paper.certificate.person",
                                        honor.subject())),
                        new Sheet.Text(Sheet.Style.BODY, Words.of("paper.certificate.text", honor.title())),
                        new Sheet.Text(
                                Sheet.Style.BODY,
                                honor.document() == null ? "" : Words.of("paper.certificate.basis", honor.document())),
                        new Sheet.Text(Sheet.Style.CLOSING, issuer),
                        new Sheet.Text(Sheet.Style.CLOSING, Words.chineseDay(honor.on()))));
    }
}
