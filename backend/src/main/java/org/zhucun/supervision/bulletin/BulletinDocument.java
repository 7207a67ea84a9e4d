package org.zhucun.supervision.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;

/**
 * 通报文本: what is printed. Kept as it was on the day of publication.
 *
 * @param corrects number and edition of the one it corrects
 */
public record BulletinDocument(
        BulletinForm form,
        String number,
        int edition,
        String corrects,
        String correctionReason,
        BulletinKind kind,
        String period,
        String issuer,
        String occasion,
        String title,
        String summary,
        List<PrintedProblem> problems,
        List<GoodPractice> practices,
        LocalDate publishedOn) {

    BulletinDocument withoutPassages() {
        return new BulletinDocument(
                form,
                number,
                edition,
                corrects,
                correctionReason,
                kind,
                period,
                issuer,
                occasion,
                title,
                summary,
                problems,
                List.of(),
                publishedOn);
    }

    /**
     * 问题
     *
     * @param target whom it is about
     * @param place township and village
     */
    public record PrintedProblem(
            int position,
            FindingCategory category,
            FindingSeverity severity,
            String target,
            String place,
            LocalDate foundOn,
            String said,
            String clause) {}
}
