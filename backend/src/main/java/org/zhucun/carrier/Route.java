package org.zhucun.carrier;

/**
 * 去向: between whom a bundle goes.
 *
 * @param from name of the sender's key
 * @param to name of the receiver's key
 * @param region code of the region whose resources it tells of; empty for the whole country
 */
public record Route(String from, String to, String region) {
    static final String NAME = "[^\\s+\"\\\\\\p{Z}\\p{C}]{1,200}";

    public Route {
        if (!from.matches(NAME) || !to.matches(NAME) || !region.matches("\\d{0,12}")) {
            throw new IllegalArgumentException("no route");
        }
    }

    static Route read(Fields fields) {
        String from = fields.next("from", NAME);
        String to = fields.next("to", NAME);
        String region = fields.next("region", "-|\\d{2,12}");
        return new Route(from, to, region.equals("-") ? "" : region);
    }

    String text() {
        return "from " + from + "\nto " + to + "\nregion " + (region.isEmpty() ? "-" : region) + "\n";
    }
}
