package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Office;

/** 通报之门: rooms above have what they announce drafted as a bulletin (J4), and read the text as the office that asks may read it. */
@ApplicationScoped
public class Bulletins {
    private final BulletinSteps steps;
    private final BulletinService bulletins;

    Bulletins(BulletinSteps steps, BulletinService bulletins) {
        this.steps = steps;
        this.bulletins = bulletins;
    }

    /**
     * 考核结果
     *
     * @param period any day of the month that it is filed under
     * @param occasion the meeting at which it is announced
     * @param passages what is told in full, e.g. who was found excellent
     */
    public record AssessmentResults(
            String regionCode,
            LocalDate period,
            String occasion,
            String title,
            String summary,
            List<GoodPractice> passages) {}

    /** A draft of the office's own region, part of the caller's deed; somebody else approves it. Its copy names no person. */
    public UUID draftAssessment(AssessmentResults results, Office office) {
        BulletinCommands.BulletinText text = new BulletinCommands.BulletinText(
                results.title(),
                results.summary(),
                List.of(),
                results.passages(),
                BulletinAudience.BENEATH,
                BulletinMasking.PERSONS,
                List.of());
        return steps.draft(
                        new BulletinCommands.DraftBulletin(
                                results.regionCode(),
                                BulletinKind.ASSESSMENT,
                                YearMonth.from(results.period()).toString(),
                                null,
                                results.occasion(),
                                text),
                        office)
                .id;
    }

    /** It is about to go out; whoever knows better throws, and it stays where it is. */
    public record Approving(UUID bulletin) {}

    /** The results once more, in the draft that stands; what its editors chose besides (who gets it, what its copy leaves out) stays. */
    public void redraftAssessment(UUID id, AssessmentResults results, Office office) {
        steps.results(id, results, office);
    }

    /**
     * The text as this office reads it: whole, or the copy without names.
     *
     * @throws org.zhucun.kernel.DomainException 404 where it may read neither
     */
    public BulletinDocument document(UUID id) {
        return bulletins.document(id, null);
    }
}
