/** 村情: what is known of a village besides its place in the tree: dated categories, the point of its office, its neighbours. */
package org.zhucun.region.village;
