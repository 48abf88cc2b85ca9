/**
 * The browser's extension API with promises. This is the one import of the polyfill, so that it
 * can be dropped in one place; everything else in this folder goes through it.
 */
import browser from 'webextension-polyfill';

export { browser };
