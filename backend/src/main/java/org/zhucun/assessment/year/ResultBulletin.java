package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.year.ResultRepository.Count;
import org.zhucun.assessment.year.ResultRepository.Named;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Office;
import org.zhucun.supervision.bulletin.Bulletins;
import org.zhucun.supervision.bulletin.GoodPractice;

/**
 * 考核结果通报 (J4): what is announced of an assessment: of every grade how many, of the excellent who, by place and name. Who was graded low
 * is nobody's to read; he has been told himself.
 */
@ApplicationScoped
class ResultBulletin {
    /** A paper of the Party is written in its language, whoever drafts it. */
    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private static final int LONGEST = 2000;

    private final ResultRepository results;
    private final RoundRepository rounds;
    private final Bulletins bulletins;

    ResultBulletin(ResultRepository results, RoundRepository rounds, Bulletins bulletins) {
        this.results = results;
        this.rounds = rounds;
        this.bulletins = bulletins;
    }

    UUID draft(RoundView round, String occasion, LocalDate today, Office office) {
        String title = Texts.get(PAPER, "assessment.bulletin.title", round.title());
        String summary = summary(round);
        LocalDate period = round.to().isAfter(today) ? today : round.to();
        Bulletins.AssessmentResults told = new Bulletins.AssessmentResults(
                round.regionCode(), period, occasion.strip(), title, summary, excellent(round));
        if (round.bulletinId() == null) {
            return bulletins.draftAssessment(told, office);
        }
        bulletins.redraftAssessment(round.bulletinId(), told, office);
        return round.bulletinId();
    }

    /** Nothing goes out that was corrected since its draft. */
    void approving(@Observes Bulletins.Approving approving) {
        if (!rounds.goesOut(approving.bulletin())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.bulletin.stale");
        }
    }

    private String summary(RoundView round) {
        StringBuilder text = new StringBuilder(Texts.get(
                PAPER, "assessment.bulletin.summary", round.regionName(), round.title(), round.from(), round.to()));
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (Count count : results.counts(round.id())) {
            byKind.computeIfAbsent(kind(count), none -> new ArrayList<>())
                    .add(Texts.get(
                            PAPER,
                            "assessment.bulletin.count",
                            Texts.get(PAPER, "assessment.grade." + count.vocabulary() + "." + count.grade()),
                            Long.toString(count.persons())));
        }
        byKind.forEach((kind, counts) ->
                text.append('\n').append(Texts.get(PAPER, "assessment.bulletin.of", kind, String.join("、", counts))));
        return text.toString();
    }

    /** One passage for each kind and category, several where the names are too many for one. */
    private List<GoodPractice> excellent(RoundView round) {
        Map<String, StringBuilder> passages = new LinkedHashMap<>();
        List<GoodPractice> done = new ArrayList<>();
        for (Named named : results.excellent(round.id())) {
            String title = Texts.get(PAPER, "assessment.bulletin.excellent", kind(named.kind(), named.category()));
            StringBuilder passage = passages.computeIfAbsent(title, none -> new StringBuilder());
            if (passage.length() + named.text().length() + 1 > LONGEST) {
                done.add(new GoodPractice(title, passage.toString(), null));
                passage.setLength(0);
            }
            passage.append(passage.isEmpty() ? "" : "；").append(named.text());
        }
        passages.forEach((title, passage) -> done.add(new GoodPractice(title, passage.toString(), null)));
        return done;
    }

    private static String kind(Count count) {
        return kind(count.kind(), count.category());
    }

    private static String kind(String kind, String category) {
        String said = Texts.get(PAPER, "assessment.kind." + kind);
        return category.equals("ALL") ? said : said + "（" + Texts.get(PAPER, "assessment.word." + category) + "）";
    }
}
