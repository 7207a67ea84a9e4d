package org.zhucun.exchange.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.NewCadre;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.team.posting.PlannedStay;
import org.zhucun.team.posting.Stationing;

/** 写入: registers and changes the cadres of checked rows and posts them; part of the caller's deed. */
@ApplicationScoped
class RosterWriter {
    private final Cadres cadres;
    private final Stationing stationing;
    private final ExternalKeys keys;

    RosterWriter(Cadres cadres, Stationing stationing, ExternalKeys keys) {
        this.cadres = cadres;
        this.stationing = stationing;
        this.keys = keys;
    }

    /** How many of the rows changed anything. */
    int write(List<CheckedRow> rows, KeyHolder holder) {
        List<Entry> entries = rows.stream()
                .filter(CheckedRow::right)
                .map(CheckedRow::entry)
                .filter(Entry::writes)
                .toList();
        List<NewCadre> fresh = new ArrayList<>();
        List<PlannedStay> stays = new ArrayList<>();
        Map<String, UUID> numbers = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!entry.known()) {
                fresh.add(new NewCadre(entry.cadreId(), entry.form(), station(entry.stay())));
            } else if (entry.form() != null) {
                cadres.change(entry.cadreId(), entry.form());
            }
            if (entry.stay() != null) {
                stays.add(entry.stay());
            }
            if (entry.key() != null) {
                numbers.put(entry.key(), entry.cadreId());
            }
        }
        if (!fresh.isEmpty()) {
            cadres.registerAll(fresh);
        }
        stationing.write(stays);
        entries.stream()
                .filter(entry ->
                        entry.known() && entry.stay() != null && entry.stay().inEffect())
                .forEach(entry -> cadres.stationed(
                        entry.cadreId(), entry.stay().regionPath(), entry.stay().roles()));
        keys.add(holder, KeyKind.CADRE, numbers);
        return entries.size();
    }

    /** Who is on post from the beginning is written where he is, once. */
    private static NewCadre.Station station(PlannedStay stay) {
        return stay == null || !stay.inEffect() ? null : new NewCadre.Station(stay.regionPath(), stay.roles());
    }
}
