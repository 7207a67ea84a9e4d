/**
 * 区划版本: the published editions of the tree, how the first one is loaded and how a newer one is compared with what is in force.
 * Runs as the owner of the database: an office can read divisions, never write them.
 */
package org.zhucun.region.edition;
