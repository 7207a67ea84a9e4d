package org.zhucun.supervision.draw;

import java.util.List;

/** 区域中心: the middle of the villages whose points are known; a village is far from it or near. */
record Middle(double lon, double lat, boolean known) {
    private static final double METRES_A_DEGREE = 111_320;

    static Middle of(List<PopulationRepository.Facts> villages) {
        List<PopulationRepository.Facts> placed =
                villages.stream().filter(one -> one.lon() != null).toList();
        return new Middle(
                placed.stream()
                        .mapToDouble(PopulationRepository.Facts::lon)
                        .average()
                        .orElse(0),
                placed.stream()
                        .mapToDouble(PopulationRepository.Facts::lat)
                        .average()
                        .orElse(0),
                !placed.isEmpty());
    }

    /** Null where the village's point is not known. In a county the earth is flat enough. */
    Integer metres(PopulationRepository.Facts village) {
        if (!known || village.lon() == null) {
            return null;
        }
        double east = (village.lon() - lon) * Math.cos(Math.toRadians(lat));
        double north = village.lat() - lat;
        return (int) Math.round(Math.hypot(east, north) * METRES_A_DEGREE);
    }
}
