/** Gives pages as images, for letter recognition. */
export interface PageImages {
  /**
   * A page as it is shown, as the bytes of a PNG file.
   * @param page from 1
   * @param dpi pixels for each inch
   */
  png(page: number, dpi: number): Promise<Uint8Array>;
}
