/**
 * 待办: everything that waits for an office, across all rooms, with its due day and the rule behind it, and the digests by which it is
 * told. Nothing is stored about an act that waits: it is done in its own room, and gone. Nobody's reading is recorded.
 */
package org.zhucun.inbox;
