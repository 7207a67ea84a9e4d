package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.cadre.Cadres;

/** 随岗转移: on the first day of a stay the cadre's rows become the village's, on the day after the last they return. */
@ApplicationScoped
class PostingTurns {
    private final Cadres cadres;
    private final PostingRepository postings;

    PostingTurns(Cadres cadres, PostingRepository postings) {
        this.cadres = cadres;
        this.postings = postings;
    }

    /** Writes a new posting down; if its first day has come, the cadre moves. */
    void begin(Posting posting, LocalDate today) {
        posting.inEffect = posting.covers(today);
        postings.add(posting);
        if (posting.inEffect) {
            move(posting);
        }
    }

    /** Lets the cadre's row scope follow the posting as of a day. */
    void follow(Posting posting, LocalDate today) {
        boolean here = posting.covers(today);
        if (here == posting.inEffect) {
            return;
        }
        posting.inEffect = here;
        postings.flush();
        move(posting);
    }

    private void move(Posting posting) {
        if (posting.inEffect) {
            Set<String> roles = posting.roleSet().stream().map(Enum::name).collect(Collectors.toSet());
            cadres.stationed(posting.cadreId, posting.regionPath, roles);
        } else {
            cadres.returned(posting.cadreId);
        }
    }
}
