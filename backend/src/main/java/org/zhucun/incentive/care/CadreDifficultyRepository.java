package org.zhucun.incentive.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.kernel.CursorPage;

/** 困难数据: the one due first comes first. */
@ApplicationScoped
class CadreDifficultyRepository implements PanacheRepositoryBase<CadreDifficulty, UUID> {
    List<CadreDifficulty> page(CadreDifficultyFilter filter, String path, LocalDate today, List<String> after) {
        Map<String, Object> values = new HashMap<>();
        String conditions = conditions(filter, path, today, values);
        if (after != null) {
            conditions += " and (d.dueOn > :afterDay or d.dueOn = :afterDay and d.id > :afterId)";
            values.put("afterDay", LocalDate.parse(after.get(0)));
            values.put("afterId", UUID.fromString(after.get(1)));
        }
        TypedQuery<CadreDifficulty> query = getEntityManager()
                .createQuery(
                        "from CadreDifficulty d where " + conditions + " order by d.dueOn, d.id", CadreDifficulty.class)
                .setMaxResults(filter.size + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    CursorPage.Total total(CadreDifficultyFilter filter, String path, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery(
                        "select count(*) from CadreDifficulty d where " + conditions(filter, path, today, values),
                        Long.class);
        values.forEach(query::setParameter);
        return CursorPage.Total.capped(query.getSingleResult());
    }

    private static String conditions(
            CadreDifficultyFilter filter, String path, LocalDate today, Map<String, Object> values) {
        StringBuilder text = new StringBuilder("d.regionPath >= :path and d.regionPath < :end");
        values.put("path", path);
        values.put("end", path + "~");
        if (filter.state != null) {
            text.append(" and d.state = :state");
            values.put("state", filter.state);
        }
        if (filter.owner != null) {
            text.append(" and d.ownerId = :owner");
            values.put("owner", filter.owner);
        }
        if (filter.cadre != null) {
            text.append(" and d.cadreId = :cadre");
            values.put("cadre", filter.cadre);
        }
        if (Boolean.TRUE.equals(filter.escalated)) {
            text.append(" and d.state = :open and d.dueOn < :today");
            values.put("open", CadreDifficultyState.OPEN);
            values.put("today", today);
        }
        return text.toString();
    }
}
