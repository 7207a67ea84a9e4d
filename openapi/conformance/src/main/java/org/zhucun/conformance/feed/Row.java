package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * 现状: a resource as it is now.
 *
 * @param version null where the type has none
 */
record Row(Key key, Long version, String regionCode, ObjectNode data) {}
